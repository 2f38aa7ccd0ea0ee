/** One argument of a tool, as the service documents it or as the node takes it. */
export interface Argument {
	/** As the API has it, e.g. `image_urls`. */
	name: string;
	isRequired: boolean;
	/** `string`, `number`, `boolean`, `array of string`; anything else where the document says so. */
	type: string;
	/** The values it is limited to or offered with; empty where it takes any. */
	values: string[];
	/** Other spellings of these values that are understood as well. */
	spellings?: string[];
	/** Values that the service refuses. */
	refused?: string[];
	/** Whether other values are taken too ("etc."). */
	isOpen: boolean;
	/** What is used, or what the field starts with, where a value is documented. */
	default?: unknown;
	limits: Limits;
}

/** Characters of a text, entries of a list, or a number itself; a limit that refuses nothing but blanks is left out. */
export interface Limits {
	min?: number;
	max?: number;
}
