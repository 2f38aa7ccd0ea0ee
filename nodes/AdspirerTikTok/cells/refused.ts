/**
 * Why a given value cannot be read: what follows the field's name in a message. A reason that takes a search for the
 * nearest name is a function: of a long list of wrong entries, only the first few are told.
 */
export class Refused {
	constructor(private readonly why: string | (() => string)) {}

	get message(): string {
		return typeof this.why === 'string' ? this.why : this.why();
	}
}
