import type { SurveyQuestion } from './question-guide.ts';

/** The standard questions of a first survey. The first three give the figures NPS, CSAT and CES. */
export const surveyQuestions: readonly SurveyQuestion[] = [
  {
    text: 'How likely is it that you would recommend us to a friend or colleague?',
    answer: '0 (not at all likely) to 10 (very likely)',
  },
  {
    text: 'How satisfied are you with your experience as a whole?',
    answer: '1 (very dissatisfied) to 5 (very satisfied)',
  },
  {
    text: 'How easy was it to do what you wanted to do?',
    answer: '1 (very hard) to 7 (very easy)',
  },
  { text: 'What did you want to get done?', answer: 'text' },
  { text: 'Where did you first hear of us?', answer: 'text' },
  { text: 'What was the hardest part?', answer: 'text' },
  { text: 'Was there a moment when you nearly gave up? What happened?', answer: 'text' },
  { text: 'What did we do better than you expected?', answer: 'text' },
  { text: 'What is the one thing that we should change?', answer: 'text' },
  { text: 'May we ask you more? How can we reach you?', answer: 'text' },
];
