import type { Arguments } from './matrix';

/** The kinds of things that TikTok gives an ID. */
export type IdKind = 'image' | 'card' | 'campaign' | 'adgroup' | 'ad';

/** New IDs of one answer, named as the API names them. */
export interface CreatedIds {
	image_ids?: string[];
	card_id?: string;
	campaign_id?: string;
	adgroup_id?: string;
	ad_id?: string;
}

/** Something that exists: made here, and for which advertiser. */
export interface KnownObject {
	kind: IdKind;
	advertiserId: string;
	/** As the lists tell it; a campaign's has the service's suffix. */
	name: string;
	/** Of the call that made it. */
	arguments: Arguments;
	/** The campaign of an ad group, the ad group of an ad. */
	parentId?: string;
}

const SIXTEEN_DIGITS = 10n ** 16n;
const SIXTY_FOUR_BITS = 1n << 64n;
/** Odd and no multiple of 5, so that multiplying is one-to-one: IDs look random and never repeat. */
const DECIMAL_STEP = 6_364_136_223_846_793n;
const BINARY_STEP = 0x9e37_79b9_7f4a_7c15n;

/** Gives out IDs in TikTok's two forms; the same seed gives the same IDs in the same order. */
export class IdMint {
	private next: bigint;

	constructor(seed: number) {
		this.next = BigInt(seed) * 1_000_003n + 1n;
	}

	/** 19 digits. The last one is odd: such a number can never pass through a double undamaged. */
	objectId(): string {
		const count = this.next++;
		const middle = String((count * DECIMAL_STEP) % SIXTEEN_DIGITS).padStart(16, '0');
		return `17${middle}${['1', '3', '7', '9'][Number(count % 4n)]}`;
	}

	/** Such as `ad-site-i18n-sg/202306025d0d2c5b1c1d4c43`. */
	imageId(): string {
		const hash = (this.next++ * BINARY_STEP) % SIXTY_FOUR_BITS;
		return `ad-site-i18n-sg/20230602${hash.toString(16).padStart(16, '0')}`;
	}
}
