declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	/** The sources that n8n's scan looks at. */
	export const SOURCE_FILE_PATTERNS: string[];

	/** Lints a package with the rules that n8n holds community packages to. */
	export function analyzePackage(
		packageFolder: string,
		filePatterns?: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}
