import type { AnyTest, Scalar, Test } from "./tests.ts";

/*
 * What fields of each type take. The types are what the checks know of a field: a test that no value
 * of the type can pass does not compile.
 */

/** One of these, or a list of which any will do. */
type Any<T> = T | readonly T[];

/** Further tests of the same field, all of which must hold. */
export interface Every<T> {
  readonly sigmatic: "every";
  readonly tests: readonly T[];
}

/** A value, a list of them, a test, null for a field that is missing or empty, or all of several. */
type Takes<Value, T extends Test> = Any<Value | null> | T | Every<Any<Value | null> | T>;

/** Text of any form. Wildcards `*` and `?` count; `lit` takes them literally. */
export type Text = Takes<string, AnyTest>;

/** A path, as the log source writes it: `C:\Windows\System32\cmd.exe`, `/usr/bin/bash`. */
export type Path = Takes<string, Test<"match"> | Test<"encoded">>;

/** A whole number. */
export type Integer = Takes<
  number | bigint | `${bigint}`,
  Test<"match"> | Test<"order"> | Test<"moment">
>;

/** True or false. */
export type Flag = Takes<boolean | "true" | "false", Test<"match">>;

/** An IPv4 or IPv6 address; `cidr` tests for a network. */
export type Ip = Takes<string, Test<"match"> | Test<"network">>;

/** Digests such as `SHA256=…`, or a list of them. */
export type Hashes = Takes<string, Test<"match">>;

/** An identifier such as `{7bb9f2a4-…}`. */
export type Guid = Takes<string, Test<"match">>;

/** A time; `hour`, `day` and their like test a part of it. */
export type Time = Takes<string, Test<"match"> | Test<"order"> | Test<"moment">>;

/** One of a few words, in any letter case. */
export type Word<W extends string> = Takes<W | Lowercase<W>, Test<"match"> | Test<"order">>;

/** A field that only public rules show: nothing is known of what it holds. */
export type Unverified = Takes<Scalar, AnyTest>;

/** Several tests of one field, all of which must hold. */
export function every<const Tests extends readonly unknown[]>(
  ...tests: Tests
): Every<Tests[number]> {
  return { sigmatic: "every", tests };
}

/** Fields of a log source that nothing is known of. */
export interface AnyFields {
  readonly [field: string]: Unverified | undefined;
}
