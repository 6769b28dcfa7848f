/**
 * The `schemaHash` of a new desk. Working it out takes longer than everything else at opening a desk, so it is written down; a test
 * makes a desk's tables and compares, and prints the new value after a step was added.
 */
export const SCHEMA_HASH = '26514d16359b15ea050f6680ef023c5b461867ca85e04f5146c76907acc611e7'
