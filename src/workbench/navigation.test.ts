import { expect, test } from 'vitest'
import { createNavigation } from './navigation.ts'

function aWalk() {
  const navigation = createNavigation({ screenId: 'desk', params: {} })
  return { navigation, here: () => navigation.current() }
}

test('back and forward go through the places, and stop at the ends', () => {
  const { navigation, here } = aWalk()
  navigation.navigate('story', { id: '1' })
  navigation.navigate('sources')
  navigation.back()
  expect(here()).toEqual({ screenId: 'story', params: { id: '1' } })
  navigation.back()
  navigation.back()
  expect(here().screenId).toBe('desk')
  navigation.forward()
  expect(here().params).toEqual({ id: '1' })
})

test('a new way drops the places ahead', () => {
  const { navigation, here } = aWalk()
  navigation.navigate('story', { id: '1' })
  navigation.back()
  navigation.navigate('settings')
  navigation.forward()
  expect(here().screenId).toBe('settings')
})

test('a changed filter is the same place: back leaves the screen', () => {
  const { navigation, here } = aWalk()
  navigation.navigate('sources')
  navigation.replace({ text: 'fire' })
  expect(here()).toEqual({ screenId: 'sources', params: { text: 'fire' } })
  navigation.back()
  expect(here().screenId).toBe('desk')
})

test('going to where one is, is no step', () => {
  const { navigation } = aWalk()
  navigation.navigate('desk')
  expect(navigation.trail.get().places).toHaveLength(1)
})
