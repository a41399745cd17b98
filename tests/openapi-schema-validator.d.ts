declare module '@seriousme/openapi-schema-validator' {
  export class Validator {
    /** '3.1' once it has read a description. */
    version: string
    validate(description: object): Promise<{ readonly valid: boolean; readonly errors?: readonly object[] | string }>
  }
}
