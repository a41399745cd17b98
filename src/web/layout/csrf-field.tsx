/** The hidden field every form that posts must carry; `token` is `request.csrf`. */
export const CsrfField = ({ token }: { readonly token: string }) => <input type="hidden" name="_csrf" value={token} />
