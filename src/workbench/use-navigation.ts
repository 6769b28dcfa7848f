import { placeAt, type Navigation, type Place } from './navigation.ts'
import { useStore } from './store.ts'
import { useWorkbench } from './workbench.ts'

export function useNavigate(): Navigation['navigate'] {
  return useWorkbench().navigation.navigate
}

export function usePlace(): Place {
  return placeAt(useStore(useWorkbench().navigation.trail))
}
