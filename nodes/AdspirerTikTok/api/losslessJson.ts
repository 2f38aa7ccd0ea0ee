export function parseJson(text: string): unknown {
	return JSON.parse(
		text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (m) =>
			m.startsWith('"') ? m : `"${m}"`,
		),
	);
}
