/** What the DSL calls a log source: `windows.processCreation`. */
export interface Member {
  /** The object that holds it, named after the product; `generic` where there is none. */
  readonly family: string;
  readonly member: string;
}

/** From a key as `product/category/service`, with `-` for what is not given. */
export function memberOf(key: string): Member {
  const [product = "-", category = "-", service = "-"] = key.split("/");
  const words = [category, service.replace(`${product}.`, "")].filter((word) => word !== "-");
  return {
    family: product === "-" ? "generic" : camel(product),
    member: words.length > 0 ? camel(words.join("-")) : "any",
  };
}

function camel(text: string): string {
  return text.replace(/[^a-z0-9]+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}
