/** Maps in many scripts, each with texts that are easily broken: long texts, marks, punctuation, emoji. */
export const scriptMaps: Readonly<Record<string, string>> = {
  ar: getMapIn('ar', {
    who: 'سلمى (مهندسة، 41)',
    title: 'شراء دراجة من Aarhus Cykler (موديل X2) عبر الإنترنت!',
    stage: 'البحث والمقارنة',
    step: 'تقارن بين 12 دراجة مختلفة (مع الضمان) قبل أن تقرر أي واحدة تناسبها!',
    thought: 'لماذا تكلف 499 يورو هنا و 620 يورو هناك؟',
    reason: 'الأسعار تتغير كل ساعة ولا أحد يعرف لماذا',
    touchpoint: 'الموقع الإلكتروني، صفحة المنتج',
  }),
  he: getMapIn('he', {
    who: 'נועה (מהנדסת, 41)',
    title: 'קניית אופניים אצל Aarhus Cykler (דגם X2) ברשת!',
    stage: 'חיפוש והשוואה',
    step: 'משווה בין 12 זוגות אופניים (עם אחריות) לפני שהיא מחליטה!',
    thought: 'למה זה עולה 499 כאן ו־620 שם?',
    reason: 'המחירים משתנים בכל שעה, ואף אחד לא יודע למה',
    touchpoint: 'האתר, דף המוצר',
  }),
  ja: getMapIn('ja', {
    who: '佐藤さん（技術者、41歳）',
    title: '自転車を「オンライン」で購入する',
    stage: '検索と比較',
    step: '保証つきの自転車を十二台、決める前にていねいに比較する。',
    thought: 'どうしてここでは五万円で、あちらでは七万円なのだろう？',
    reason:
      '予約していた列車が一時間も遅れてしまい会議にも間に合わず昼食を取る時間もなくなって𠮷野家にも葛\u{E0100}城にも行けませんでした',
    touchpoint: 'ウェブサイト',
  }),
  zh: getMapIn('zh-Hans', {
    who: '王芳（工程师，41岁）',
    title: '在网上购买自行车',
    stage: '搜索与比较',
    step: '在决定之前仔细比较十二辆带保修的自行车，并询问朋友们的意见。',
    thought: '为什么这里卖四百九十九，那里卖六百二十？',
    reason: '价格每小时都在变化，没有人知道为什么会这样，客服也不肯回答任何问题',
    touchpoint: '网站',
  }),
  th: getMapIn('th', {
    who: 'สมศรี (วิศวกร, 41)',
    title: 'การซื้อจักรยานทางอินเทอร์เน็ต',
    stage: 'ค้นหาและเปรียบเทียบ',
    step: 'เปรียบเทียบจักรยานสิบสองคันที่มีการรับประกันก่อนที่จะตัดสินใจซื้อ',
    thought: 'ทำไมที่นี่ราคาห้าร้อยแต่ที่นั่นหกร้อยยี่สิบ',
    reason: 'ราคาเปลี่ยนทุกชั่วโมงและไม่มีใครรู้ว่าทำไมจึงเป็นเช่นนั้น',
    touchpoint: 'เว็บไซต์',
  }),
  hi: getMapIn('hi', {
    who: 'प्रिया (इंजीनियर, 41)',
    title: 'इंटरनेट पर साइकिल खरीदना',
    stage: 'खोज और तुलना',
    step: 'निर्णय लेने से पहले वारंटी वाली बारह साइकिलों की सावधानी से तुलना करती है।',
    thought: 'यहाँ क़ीमत अलग और वहाँ अलग क्यों है?',
    reason: 'क़ीमतें हर घंटे बदलती हैं और किसी को नहीं पता कि ऐसा क्यों होता है',
    touchpoint: 'वेबसाइट',
  }),
  da: getMapIn('da', {
    who: 'Åse (ingeniør, 41)',
    title: 'Køb af cykel på nettet – “hurtigt”',
    stage: 'Søgning og sammenligning',
    step: 'Sammenligner tolv cykler med garanti, før hun beslutter sig',
    thought: 'Hvorfor koster den 3.499 kr. her og 4.299 kr. dér?',
    reason: 'priserne skifter hver time, og ingen ved hvorfor 👩🏽‍🚀👨‍👩‍👧🇩🇰',
    touchpoint: 'Hjemmeside',
  }),
  de: getMapIn('de', {
    who: 'Jörg (Ingenieur, 41)',
    title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    stage:
      'Grund\u00ADstücks\u00ADverkehrs\u00ADgenehmigungs\u00ADzuständig\u00ADkeits\u00ADübertragungs\u00ADverordnung',
    step: 'Lebens\u00ADversicherungs\u00ADgesellschafts\u00ADangestellten\u00ADbetriebs\u00ADausflug',
    thought: 'Kraftfahrzeughaftpflichtversicherungsbedingungsänderungsmitteilung und was noch?',
    reason:
      'Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADelek\u00ADtrizi\u00ADtäten\u00ADhaupt\u00ADbetriebs\u00ADwerk\u00ADbau\u00ADunter\u00ADbeamten\u00ADgesellschaft',
    touchpoint: 'Website 😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍😍',
  }),
};

interface Texts {
  readonly who: string;
  readonly title: string;
  readonly stage: string;
  readonly step: string;
  readonly thought: string;
  readonly reason: string;
  readonly touchpoint: string;
}

function getMapIn(language: string, { who, title, stage, step, thought, reason, touchpoint }: Texts): string {
  return `language ${language}
persona one "${who}" { primary; goal "${thought}" }
journey trip "${title}" {
  status draft
  persona one
  purpose "${step}"
  stage first "${stage}" {
    step "${step}" {
      thought "${thought}"
      emotion -1 "${touchpoint}" because "${reason}"
      touchpoint "${touchpoint}" { channel website }
      pain "${reason}" { severity high }
    }
    step "${stage}" { emotion +2; next back "${thought}" }
  }
  stage back "${touchpoint}" { emotion +1 "${stage}"; opportunity "${step}" { value 5; effort 2 } }
  stage more "${title}" { no-touchpoint "${thought}" }
  stage rest "${step}" { no-touchpoint "${reason}" }
}
`;
}
