/** The words of the demo pages, written for them. */
export const words = {
  title: '雨停之后，旧书市又摆到了河边：“纸还是热的”',
  account: '河岸小报',
  /** ISO 8601 and as a page prints it. */
  published: { iso: '2026-03-07T09:05:30+08:00', printed: '2026-03-07 09:05:30' },
  lead: '连着下了十一天的雨在周六清早停了，城北的旧书市比平常早开了一个钟头。',
  /** Body paragraphs; ** marks a bold run. */
  paragraphs: [
    '旧书市沿着河堤排开，一共四十七个摊位。摊主们先把塑料布掀开，再把受潮的书一本本立起来，让风从书页中间穿过去。',
    '**最先卖掉的是一套植物图谱。**买书的人翻到银杏那一页，说书里的叶脉比树上的还清楚。图谱一共八册，缺第三册，摊主因此少收了二十元。',
    '第二个摊位只卖地图。最旧的一张印于五十年前，河道在上面还是直的，如今的公园当时写作“苇塘”。地图折痕处用米浆补过，**补的人在背面写下了日期**，每补一次写一行，现在已经有六行。',
    '中午前后太阳出来，河面开始反光。有人把长椅搬到桥洞下面，坐着读刚买到的小说；也有人只是来还书，上个月他在这里借走一本菜谱，押金是一只搪瓷杯。',
    '市集的规矩不多：不卖课本，不卖复印本，书价用铅笔写在封底内侧，可以擦掉重写。三年前有人提议统一定价，投票的结果是三十一票反对，十二票赞成，四个摊位忙着做生意没有投。',
    '下午三点，一阵小风把几十张书签吹到了水边。孩子们沿着石阶去捡，捡回来的书签被摊成一排晾着，谁的也分不清了，于是**谁都可以拿走一张**。',
    '有一种说法是，纸在太阳底下晒久了会变脆。卖旧书的人不同意：晒过的纸会记得温度，合上之后还要热一会儿。他们把这叫作“翻热的书”。',
    '傍晚收摊的时候，河堤上只剩下一块写着“下周六见”的木牌。木牌背面是今天的天气、卖出的册数和一句提醒：**下雨也来，带塑料布。**',
  ],
  /** Lines of the host page that are no part of the article. */
  host: { nav: ['首页', '资讯', '软件', '手游'], comment: '我要评论', noise: '本站推荐：三分钟学会给手机贴膜。' },
  captions: ['雨后第一个周六，河堤上的摊位', '地图背面的六行日期'],
}

/** Visible text of a paragraph, its bold marks gone. */
export const plain = (paragraph: string): string => paragraph.replaceAll('**', '')

/** Texts of the bold runs, in order. */
export const boldRuns = (): string[] =>
  words.paragraphs.flatMap((paragraph) => [...paragraph.matchAll(/\*\*(.+?)\*\*/g)].map((found) => found[1] ?? ''))

/** A paragraph's inner HTML, bold runs in `tag`. */
export const marked = (paragraph: string, tag = 'strong'): string =>
  paragraph.replaceAll(/\*\*(.+?)\*\*/g, `<${tag}>$1</${tag}>`)
