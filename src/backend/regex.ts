/*
 * The automaton that runs regexes, a door of its own: what only evaluators and a few rewrites need is
 * not loaded by a page that compiles.
 */
export { type CompiledRegex, compileRegex } from "../regex/compile.ts";
