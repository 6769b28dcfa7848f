import { answerJob } from '#features/intake/formats/answer-job.ts'

process.once('message', (job) => {
  void answerJob(job).then((answer) => process.send?.(answer))
})
