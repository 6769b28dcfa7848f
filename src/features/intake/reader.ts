export function answerJob(_job: unknown): Promise<unknown> { return Promise.resolve(null) }
