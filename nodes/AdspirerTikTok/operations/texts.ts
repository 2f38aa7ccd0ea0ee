/** How long a text is to TikTok, and whether it holds emoji. */

/** Letters that TikTok counts double: Chinese, Japanese, Korean, and full-width forms. */
const WIDE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;

/** The room that a text takes: Unicode code points, wide ones double. */
export function widthOf(text: string): number {
	return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

/** Signs such as ™ that can be shown as emoji, but are written as text. */
const EMOJI = /(?![©®™‼⁉ℹ↔-↪〰〽㊗㊙])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

export const hasEmoji = (text: string): boolean => EMOJI.test(text);
