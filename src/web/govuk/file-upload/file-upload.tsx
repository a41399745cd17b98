import { type Attributes, attributes, classNames, i18n } from '../content.ts'
import { type FieldParams, FormGroup } from '../form-group.tsx'

export interface FileUploadParams extends FieldParams {
  readonly multiple?: boolean | undefined
  readonly javascript?: boolean | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly noFileChosenText?: string | undefined
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  readonly dropInstructionText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
}

export const FileUpload = (params: FileUploadParams) => (
  <FormGroup field={params}>
    {({ id, describedBy }) => {
      const input = (
        <input
          class={classNames('govuk-file-upload', params.classes, params.errorMessage && 'govuk-file-upload--error')}
          id={id}
          name={params.name}
          type="file"
          disabled={params.disabled}
          multiple={params.multiple}
          aria-describedby={describedBy}
          {...attributes(params.attributes)}
        />
      )
      if (!params.javascript) return input
      return (
        <div
          class={classNames('govuk-file-upload-wrapper', params.wrapperClasses)}
          data-module="govuk-file-upload"
          {...i18n('choose-files-button', params.chooseFilesButtonText)}
          {...i18n('no-file-chosen', params.noFileChosenText)}
          {...i18n('multiple-files-chosen', params.multipleFilesChosenText)}
          {...i18n('drop-instruction', params.dropInstructionText)}
          {...i18n('entered-drop-zone', params.enteredDropZoneText)}
          {...i18n('left-drop-zone', params.leftDropZoneText)}
          {...attributes(params.wrapperAttributes)}
        >
          {input}
        </div>
      )
    }}
  </FormGroup>
)
