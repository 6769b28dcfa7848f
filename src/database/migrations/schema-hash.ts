/**
 * The `schemaHash` of a new desk. Working it out takes longer than everything else at opening a desk, so it is written down; a test
 * makes a desk's tables and compares, and prints the new value after a step was added.
 */
export const SCHEMA_HASH = 'fbfc7e039b2589db02497a9d2c9994fc7025ae2d0f9d0f6f31099075d410f2ee'
