import type { MessagePortMain } from 'electron'
import { answerJob } from '#features/intake/formats/answer-job.ts'

/** A throw-away process: reads foreign bytes once, without a desk, and is ended by whoever asked. */
process.parentPort.once('message', (event) => {
  const port: MessagePortMain | undefined = event.ports[0]
  if (port === undefined) return
  port.on('message', (message) => {
    void answerJob(message.data).then((answer) => port.postMessage(answer))
  })
  port.start()
})
