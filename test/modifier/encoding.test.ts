import fc from "fast-check";
import { expect, test } from "vitest";
import { base64, base64Fragments, utf8, utf16be, utf16le } from "../../src/modifier/encoding.ts";

const bytes = fc.uint8Array({ maxLength: 12 });

test("base64 is what Node makes of the bytes", () => {
  fc.assert(
    fc.property(bytes, (input) => {
      expect(base64(input)).toBe(Buffer.from(input).toString("base64"));
    }),
  );
});

test("a fragment stands in every Base64 text that holds the value, whatever surrounds it", () => {
  const value = fc.uint8Array({ minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(bytes, value, bytes, (before, input, after) => {
      const whole = Buffer.concat([before, input, after]).toString("base64");
      const fragment = base64Fragments(input)[before.length % 3] as string;
      const at = Math.ceil((before.length * 8) / 6);
      expect(whole.slice(at, at + fragment.length)).toBe(fragment);
      expect(fragment).not.toBe("");
    }),
  );
});

test("a fragment is as long as can be: one more character depends on what surrounds it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2, maxLength: 12 }), (input) => {
      const [fragment = ""] = base64Fragments(input);
      const endings = [0, 255].map((next) =>
        Buffer.from([...input, next, next])
          .toString("base64")
          .slice(0, fragment.length + 1),
      );
      expect(input.length % 3 === 0 || endings[0] !== endings[1]).toBe(true);
    }),
  );
});

test("encodings of text are what Node makes of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Buffer.from(utf16le(text))).toEqual(Buffer.from(text, "utf16le"));
      expect(Buffer.from(utf16be(text))).toEqual(Buffer.from(text, "utf16le").swap16());
      expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, "utf8"));
    }),
  );
});
