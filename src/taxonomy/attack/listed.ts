/*
 * MITRE ATT&CK 18, Enterprise. (c) The MITRE Corporation. This work is reproduced and distributed
 * with the permission of The MITRE Corporation; https://attack.mitre.org/resources/terms-of-use
 */

/** Numbers of the groups' ids, from G0001 on. Groups that later versions added are not here. */
export const groupNumbers =
  "1-13 16-30 32-41 43-56 59-71 73 75-85 87-96 98-100 102-103 105-108 112 114-115 117 119-131 133-140 142-143 1001-1009 1011-1024 1026 1028 1030-1053";

/** Numbers of the mitigations' ids, from M1013 on. */
export const mitigationNumbers = "1013 1015-1022 1024-1057 1060";
