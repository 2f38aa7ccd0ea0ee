import { A, B, find, findCard } from './samples';

describe('HTML', () => {
	it.each([
		`<table><tr><th>Name</th><th>Card ID</th></tr><tr><td>Spring</td><td>${A}</td></tr></table>`,
		`<table>\n<tr>\n<th>Name</th>\n<th>Card ID</th>\n</tr>\n<tr>\n<td>Spring</td>\n<td>${A}</td>\n</tr>\n</table>`,
		`<p>Pixel ID</p><p>Card ID: <b>${A}</b></p>`,
		`✅ Done | Next: copy the card ID<br>Card ID: ${A}`,
	])('is read as a person sees it: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it.each([
		`| # | Name | Card ID |\n|---|---|---|\n| 1 | Spring<br>sale | ${A} |`,
		`| # | Name | Card ID |\n|---|---|---|\n| 1 | Spring<br />sale | ${A} |`,
		`  | # | Name | Card ID |\n  |---|---|---|\n  | 1 | Spring<BR/>sale | ${A} |`,
	])('in a cell of a Markdown table does not end the row: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});
});

describe('entities', () => {
	it.each([
		`the&nbsp;card&nbsp;ID&#160;is&#32;${A}`,
		`Card ID for Spring&colon; ${A}`,
		`Card ID for Spring&#58; ${A}`,
		`Card ID: ${A}&lt;br&gt;`,
		`Card ID for Spring -&gt; ${A}`,
		`Card &quot;Campaign 5&quot;\n- ID: ${A}`,
		`Card &#39;Campaign 5&#39;\n- ID: ${A}`,
	])('are read as what they stand for: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it('may stand between labels', () => {
		expect(find('create_tiktok_campaign', `Campaign ID&amp;Ad ID: ${A} &amp; ${B}`)).toEqual({
			campaign_id: A,
			ad_id: B,
		});
	});
});

describe('what is not seen', () => {
	it.each([
		`Card ID: \uFEFF${A}`,
		`Card\u200B\u200B ID: ${A}\u2060\u200B`,
		`Name | Card ID\n━━━━━━━━━━━━━━\nSpring | ${A}`,
		`Card ID\n\`\`\`text\n${A}\n\`\`\``,
		`Card ID\n\n\n\`\`\`text\n${A}\n\`\`\``,
		`Card ID: ${A}, [open it](/cards#card_id:${B})`,
		`[Open it](https://ads.tiktok.com/cards) Card ID: ${A}`,
	])('does not keep an ID from being found: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it.each([
		`https://ads.tiktok.com/cards#card_id:${A}`,
		`http://ads.tiktok.com/cards#card_id:${A}`,
		`HTTPS://ADS.TIKTOK.COM/#CARD_ID:${A}`,
		`[Open it](/cards#card_id:${A})`,
		`[Open it](#card_id:${A})`,
		`[Open it](https://ads.tiktok.com/cards#card_id:${A})`,
	])('tells no ID: %j', (text) => {
		expect(findCard(text)).toEqual({});
	});
});
