/*
 * Fields that Sigma's reference lists give categories beside those of Sysmon's events: endpoint
 * agents add them, which no provider here stands for. Source: `tests/logsource.json` of SigmaHQ/sigma
 * and the taxonomy of its validators.
 */

/** Names by category. */
export const agentFields: { readonly [category: string]: string } = {
  create_remote_thread:
    "IsInitialThread RemoteCreation SourceCommandLine SourceParentCommandLine SourceParentImage SourceParentProcessId TargetCommandLine TargetParentCommandLine TargetParentImage TargetParentProcessId User",
  file_delete: "CommandLine ParentCommandLine ParentImage",
  file_event: "CommandLine IntegrityLevel MagicHeader ParentCommandLine ParentImage",
  image_load: "CommandLine",
  network_connection: "CommandLine ParentImage",
  process_access: "CallTraceExtended SourceCommandLine",
  process_creation:
    "FileAge FileCreationDate GrandParentImage GrandparentCommandLine GrandparentImage GrandparentProcessId ParentSpoofed ProcessTree Winversion",
};

export const agentTypes = {
  GrandParentImage: "path",
  GrandparentImage: "path",
  GrandparentProcessId: "integer",
  SourceParentImage: "path",
  SourceParentProcessId: "integer",
  TargetParentImage: "path",
  TargetParentProcessId: "integer",
} as const;
