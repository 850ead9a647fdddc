import lunchBreak from '../../../../examples/amira-lunch-break.journey';
import planningSoftware from '../../../../examples/b2b-planning-software.journey';
import bankAccount from '../../../../examples/bank-account.journey';
import empathy from '../../../../examples/colleen-empathy.journey';
import future from '../../../../examples/colleen-future.journey';
import vacuumCleaner from '../../../../examples/colleen-vacuum-cleaner.journey';
import drivingLicence from '../../../../examples/driving-licence.journey';
import moving from '../../../../examples/flytning.journey';
import bereavement from '../../../../examples/när-någon-dör.journey';
import clothes from '../../../../examples/retail-clothes.journey';
import departmentStore from '../../../../examples/shared/department-store.journey';
import people from '../../../../examples/shared/people.journey';
import research from '../../../../examples/shared/research.journey';
import cityBreak from '../../../../examples/travel-city-break.journey';

/** A map in the menu. */
export interface Example {
  readonly title: string;
  readonly name: string;
}

/** The examples in the order of the menu. */
export const examples: readonly Example[] = [
  { title: 'Replacing a vacuum cleaner', name: 'colleen-vacuum-cleaner.journey' },
  { title: 'Buying clothes', name: 'retail-clothes.journey' },
  { title: 'A city break', name: 'travel-city-break.journey' },
  { title: 'Opening a bank account', name: 'bank-account.journey' },
  { title: 'Getting a driving licence', name: 'driving-licence.journey' },
  { title: 'Choosing planning software (B2B)', name: 'b2b-planning-software.journey' },
  { title: 'A lunch break (day in the life)', name: 'amira-lunch-break.journey' },
  { title: 'An empathy map', name: 'colleen-empathy.journey' },
  { title: 'A map of the future', name: 'colleen-future.journey' },
  { title: 'Moving house (Danish)', name: 'flytning.journey' },
  { title: 'When someone dies (Swedish)', name: 'när-någon-dör.journey' },
];

/** The texts of the examples and of the maps that they import, by path. */
export const exampleFiles: ReadonlyMap<string, string> = new Map([
  ['amira-lunch-break.journey', lunchBreak],
  ['b2b-planning-software.journey', planningSoftware],
  ['bank-account.journey', bankAccount],
  ['colleen-empathy.journey', empathy],
  ['colleen-future.journey', future],
  ['colleen-vacuum-cleaner.journey', vacuumCleaner],
  ['driving-licence.journey', drivingLicence],
  ['flytning.journey', moving],
  ['när-någon-dör.journey', bereavement],
  ['retail-clothes.journey', clothes],
  ['shared/department-store.journey', departmentStore],
  ['shared/people.journey', people],
  ['shared/research.journey', research],
  ['travel-city-break.journey', cityBreak],
]);
