import type { NumberRange } from './property.ts';

export const emotionRange: NumberRange = {
  least: -2,
  most: 2,
  isWhole: true,
  legal: 'a whole number from -2 (very bad) to +2 (very good)',
  why: 'All maps use one scale, so that you can compare their curves',
  meanings: [
    'upset: close to giving up',
    'annoyed',
    'neither good nor bad',
    'content',
    'delighted: they will tell others',
  ],
};

export const sampleRange: NumberRange = {
  least: 1,
  most: Infinity,
  isWhole: true,
  legal: 'a whole number of at least 1',
  why: 'It counts the people or cases in the research',
};

export const scaleRange: NumberRange = {
  least: 1,
  most: Infinity,
  isWhole: true,
  legal: 'a whole number of at least 1',
  why: 'It is the greatest mark that people can give',
};

export const shareRange: NumberRange = {
  least: 0,
  most: 100,
  isWhole: false,
  legal: 'between 0% and 100%',
  why: 'A share is a percentage of the customers who reach this point',
};

export const reachedRange: NumberRange = {
  least: 0,
  most: Infinity,
  isWhole: true,
  legal: 'a whole number of people, or a percentage from 0% to 100%',
  why: 'It counts the people who get here',
};

/** The valid percentages of the people who get somewhere. */
export const reachedShareRange: NumberRange = {
  least: 0,
  most: 100,
  isWhole: false,
  legal: 'between 0% and 100%',
  why: 'It is a percentage of all who set out',
};

export const importanceMeanings = ['hardly matters', 'nice to have', 'matters', 'matters a lot', 'decides'];
export const valueMeanings = [
  'hardly noticed',
  'a small help',
  'a real help',
  'a great help',
  'changes everything',
];
export const effortMeanings = ['hours', 'days', 'weeks', 'months', 'a programme of its own'];

/** Returns the scale from 1 to 5, with the meaning of each number. */
export function score(meanings: readonly string[]): NumberRange {
  return {
    least: 1,
    most: 5,
    isWhole: true,
    legal: 'a whole number from 1 (low) to 5 (high)',
    why: 'All maps use one scale, so that you can compare them',
    meanings,
  };
}
