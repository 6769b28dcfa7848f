// Run under strace by `prove-power.ts`: does one workload in a desk and writes down what it was told is safe.
// Arguments: the workload, the desk's folder, the file for the acknowledgements, how much to do, `normal` for the control.
import { openAcks } from './power-acks.ts'
import { WORKLOADS, type WorkloadName } from './power-workloads.ts'

const [name = '', folder = '', acks = '', amount = '', control = ''] = process.argv.slice(2)
const workload = WORKLOADS[name as WorkloadName]
const { tell, close } = openAcks(acks)
await workload.run({ folder, tell, amount: Number(amount), isControl: control === 'normal' })
close()
