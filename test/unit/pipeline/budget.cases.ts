/** Max Total Budget: the sum of every budget that a run would set. */
import fc from '../../fastCheck';

import { plan } from './planning';

const adGroups = (maxTotalBudget: unknown, budgets: unknown[]) =>
	plan(
		{
			resource: 'adGroup',
			operation: 'create',
			adgroupName: 'Group',
			budget: '={{ $json.budget }}',
			options: { maxTotalBudget },
		},
		budgets.map((budget) => ({ campaign_id: '178', budget }) as never),
	);

const campaigns = (fields: object, rows: number, maxTotalBudget: number) =>
	plan(
		{
			resource: 'campaign',
			operation: 'create',
			campaignName: 'Spring',
			adText: 'Hi',
			displayName: 'Nordwind',
			landingPageUrl: 'https://example.com',
			creativeType: 'sparkAd',
			tiktokItemId: '72',
			...fields,
			options: { maxTotalBudget },
		},
		Array.from({ length: rows }, () => ({})),
	);

it('lets a sum through that is exactly the limit, in cents', () => {
	expect(adGroups(3.3, [1.1, 2.2])).toMatchObject({ refused: {}, calls: { length: 2 } });
	expect(adGroups(60, ['20', 20, ' 20 '])).toMatchObject({ refused: {}, calls: { length: 3 } });
});

it('sends nothing above it, and shows the sum, the limit and the three largest rows', () => {
	const problem =
		'Max Total Budget: the budgets of this run add up to 150.3, above the limit of 150.29; the largest are item 3 with 60, item 1 with 40.1, item 2 with 30. Nothing was sent';
	expect(adGroups(150.29, [20.2, 40.1, 30, 60])).toMatchObject({
		calls: [],
		refused: { 0: problem, 1: problem, 2: problem, 3: problem },
	});
});

it('counts budgets among the additional arguments, which have no field', () => {
	const additionalArguments = { adgroup_budget: 40, weekly_budget: 30, bid_price: 900 };
	const { refused } = plan(
		{
			resource: 'adGroup',
			operation: 'create',
			adgroupName: 'Group',
			budget: 20,
			options: { maxTotalBudget: 89, additionalArguments },
		},
		[{ campaign_id: '178' }],
	);
	expect(refused[0]).toContain('the budgets of this run add up to 90, above the limit of 89');
});

const withAdditional = (maxTotalBudget: number, additionalArguments: object) =>
	plan(
		{
			resource: 'adGroup',
			operation: 'create',
			adgroupName: 'Group',
			budget: 20,
			options: { maxTotalBudget, additionalArguments: JSON.stringify(additionalArguments) },
		},
		[{ campaign_id: '178' }],
	).refused[0];

it.each([
	[{ total_budget: '5000.00' }, 5020],
	[{ schedule: { budget: 5000 } }, 5020],
	[{ schedule: [{ days: { Budget: ' 40 ' } }, { budget: { amount: 10 } }] }, 70],
	[{ lifetimeBudget: 80.5 }, 100.5],
])('counts %j as it is written, at any depth', (additional, sum) => {
	expect(withAdditional(sum, additional)).toBeUndefined();
	expect(withAdditional(sum - 0.01, additional)).toContain(`add up to ${sum},`);
});

it.each([
	[{ total_budget: -5000 }],
	[{ extra: { budget: '-1' } }],
	[{ total_budget: 'five thousand' }],
	[{ budget_plan: ['10', 'lots'] }],
])('refuses %j, which is no amount, while there is a limit', (additional) => {
	expect(withAdditional(1e6, additional)).toMatch(/^Max Total Budget: .*no amount/);
	expect(withAdditional(0, additional)).toBeUndefined();
});

it('takes neither bids for budgets nor the words that say how a budget is meant', () => {
	const additional = {
		bid_price: 9000,
		budget_bid: 1e9,
		schedule: { bid: '-3', budget_mode: 'BUDGET_MODE_DAY' },
	};
	expect(withAdditional(20, additional)).toBeUndefined();
});

it('has no limit at 0', () => {
	expect(adGroups(0, [1e9, 1e9])).toMatchObject({ refused: {}, calls: { length: 2 } });
});

it('does not count rows that are not sent anyway', () => {
	expect(adGroups(20, [20, 0.5])).toMatchObject({
		calls: { length: 1 },
		refused: { 1: 'Budget: 0.5 given; 1 or more is allowed' },
	});
});

it('counts daily and lifetime budgets of campaigns, and none where there is none', () => {
	const lifetime = { budgetType: 'lifetime', budgetLifetime: 100, scheduleEndTime: '2027-01-01' };
	const limit = (sum: number, max: number, each: number) =>
		`Max Total Budget: the budgets of this run add up to ${sum}, above the limit of ${max}; the largest are item 0 with ${each}, item 1 with ${each}. Nothing was sent`;
	expect(campaigns({ budgetDaily: 25 }, 2, 49).refused[0]).toBe(limit(50, 49, 25));
	expect(campaigns(lifetime, 2, 199).refused[1]).toBe(limit(200, 199, 100));
	expect(campaigns({ budgetType: 'none', budgetDaily: 25 }, 2, 1).refused).toEqual({});
});

it('does not concern what has no budget', () => {
	const upload = {
		resource: 'image',
		operation: 'upload',
		imageUrls: 'https://example.com/a.jpg',
		options: { maxTotalBudget: 0.01 },
	};
	expect(plan(upload)).toMatchObject({ refused: {}, calls: { length: 1 } });
});

it('adds amounts as they are written, without the error of floating point', () => {
	const cents = fc.array(fc.integer({ min: 100, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(cents, (amounts) => {
			const total = amounts.reduce((sum, amount) => sum + amount, 0);
			const budgets = amounts.map((amount) => amount / 100);
			expect(adGroups(total / 100, budgets).refused).toEqual({});
			expect(adGroups((total - 1) / 100, budgets).refused[0]).toContain(
				`add up to ${total / 100}, above the limit of ${(total - 1) / 100};`,
			);
		}),
		{ numRuns: 60 },
	);
});
