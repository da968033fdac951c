import type { FieldShape } from "../types.ts";

/*
 * Categories that only a trace session sees: the provider Microsoft-Windows-Kernel-File, which no
 * event log holds. Fields: its manifest, and after them what the agents that trace it add, both
 * after Sigma's reference lists.
 */

export const traceCategories = {
  file_access:
    "CreateAttributes CreateOptions FileName FileObject Irp IssuingThreadId ShareAccess CommandLine Image ParentCommandLine ParentImage TargetFilename User",
  file_rename:
    "ExtraInformation FileKey FileObject FilePath InfoClass Irp IssuingThreadId CommandLine Image MagicHeader OriginalFileName ParentCommandLine ParentImage SourceFilename TargetFilename User",
} as const satisfies { readonly [category: string]: string };

export const traceTypes = {
  FileName: "path",
  FilePath: "path",
  IssuingThreadId: "integer",
  SourceFilename: "path",
} as const satisfies { readonly [canonical: string]: FieldShape };
