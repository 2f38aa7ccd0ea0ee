import { readAnswer } from '../../../../nodes/AdspirerTikTok/api/findIds/readAnswer';
import { judge } from '../../../../nodes/AdspirerTikTok/api/findIds/judge';
it('x', () => {
	for (const text of JSON.parse(process.env.T ?? '[]') as string[])
	for (const c of readAnswer({ text, data: {} }, process.env.IMG === '1').claims) console.log(JSON.stringify(c), JSON.stringify(judge(c)));
});
