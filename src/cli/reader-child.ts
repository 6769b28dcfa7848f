import { answerJob } from '#features/intake/reader.ts'

process.once('message', (job) => {
  void answerJob(job).then((answer) => process.send?.(answer))
})
