/** Why a given value cannot be read: what follows the field's name in a message. */
export class Refused {
	constructor(readonly message: string) {}
}
