/** Hives that Sysmon abbreviates, and what other sources write for each. */
export const hives: { readonly [short: string]: readonly string[] } = {
  HKLM: ["HKEY_LOCAL_MACHINE"],
  HKU: ["HKEY_USERS", "HKEY_CURRENT_USER"],
  HKCR: ["HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes", "HKEY_CLASSES_ROOT"],
};

/**
 * A key of Sysmon's spelling as Microsoft's sensors write it, in every form that they use: hives in
 * full, the control set by name or by number. None for what is no key.
 */
export function keyForms(key: string): readonly string[] {
  const [, short = "", rest = ""] = /^(HKLM|HKU|HKCR)(\\[\s\S]+)$/i.exec(key) ?? [];
  const full = (hives[short.toUpperCase()] ?? []).map((hive) => hive + rest);
  return full.flatMap((each) => {
    const numbered = each.replace(
      /^(HKEY_LOCAL_MACHINE\\system\\)CurrentControlSet(?=\\|$)/i,
      "$1ControlSet001",
    );
    return numbered === each ? [each] : [each, numbered];
  });
}
