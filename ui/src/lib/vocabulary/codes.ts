/**
 * The codes the window offers as choices, in the order in which they are offered (docs/domain.md §5,
 * §6, §9). A test checks that each has a label in both languages.
 */

export const ROLES = ['volunteer', 'coordinator', 'counsel', 'auditor', 'keeper'] as const;

export const PREFERENCES_TOGETHER = [
  'reunify_country_of_origin',
  'reunify_third_country',
  'reunify_in_us',
] as const;
export const PREFERENCES_APART = [
  'child_remains_with_sponsor',
  'child_remains_pursue_claim',
] as const;
export const PREFERENCES_OTHER = [
  'return_parent_with_child',
  'other',
  'undecided',
  'declines_to_state',
  'unable_to_obtain',
] as const;

export const TOPICS = [
  'return_means',
  'staying_means',
  'own_decision',
  'childs_own_lawyer',
  'government_form',
  'who_sees',
  'never_told',
  'travel_contact',
] as const;

export const WISHES = [
  'return',
  'stay',
  'other',
  'undecided',
  'wants_counsel_first',
  'too_young',
] as const;
export const WISH_STAGES = ['with_counsel', 'stated', 'confirmed'] as const;
export const VOICES = ['child', 'best_interests'] as const;

export const OUTCOMES = [
  'spoke_verified',
  'spoke_unverified',
  'relative_answered',
  'call_back',
  'no_answer',
  'busy_or_off',
  'voicemail_not_left',
  'message_left',
  'line_dropped',
  'number_dead',
  'wrong_person',
  'refused',
  'suspected_impostor',
  'unsafe_stop',
  'message_left_unsafe',
  'visited_found',
  'visited_not_found',
  'inbound_call',
] as const;
/** The key that chooses each outcome, in the same order: the upper rows of the keyboard, less `T` and `I`. */
export const OUTCOME_KEYS = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
  ...['q', 'w', 'e', 'r', 'y', 'u', 'o', 'p'],
] as const;

export const CHANNELS = [
  'call',
  'whatsapp',
  'sms',
  'email',
  'letter',
  'hotline',
  'visit',
  'go_between',
  'social_media',
  'radio',
  'poster',
] as const;
export const DIRECTIONS = ['outbound', 'inbound'] as const;
export const SPOKE_TO = ['themself', 'attorney', 'relative', 'other', 'nobody'] as const;
export const IDENTITY_CHECKS = ['passed', 'failed', 'not_done'] as const;
export const HOWS = ['phone', 'video', 'in_person', 'written'] as const;
export const CONSENT_HOWS = ['phone', 'in_person', 'written'] as const;
export const RELATIONS = ['mother', 'father', 'adoptive', 'step', 'guardian', 'other'] as const;
export const POINT_KINDS = [
  'mobile',
  'whatsapp',
  'landline',
  'neighbour',
  'relative',
  'employer',
  'church',
  'letter',
  'social',
] as const;
export const MAY_LEAVE_MESSAGE = ['yes', 'no', 'unknown'] as const;
export const CLEARANCE_STATES = ['cleared', 'objected', 'waived', 'pending'] as const;
export const SIDES = ['parent', 'child'] as const;
export const CONSENT_PURPOSES = [
  'share_election_with_government',
  'share_with_childs_counsel',
  'share_phone_for_travel_notice',
  'share_with_partner_ngo',
  'press',
] as const;
export const CONSENT_ANSWERS = ['granted', 'refused', 'withdrawn'] as const;
/** What may be claimed about a pair. */
export const PAIR_CLAIMS = [
  'waiver',
  'red_flag_background',
  'red_flag_parentage',
  'red_flag_safety',
  'red_flag_litigation',
  'gov_cleared',
  'gov_held',
  'gov_closed',
  'legal_path',
  'docs_pending',
  'travel_scheduled',
  'parent_notified',
  'travelled',
  'handed_over',
  'reunified',
  'reunified_confirmed',
  'reunification_failed',
  'sponsor_placement_confirmed',
] as const;
/** What may be claimed about a child's own case. */
export const CHILD_CASE_CLAIMS = [
  'vd_requested',
  'vd_ordered',
  'case_dismissed',
  'removal_order',
  'relief_pursued',
  'litigation_hold',
] as const;
/** What may be claimed about where a child is. */
export const CHILD_CLAIMS = [
  'orr_care',
  'transferred',
  'discharged_reunified',
  'discharged_other_parent',
  'discharged_sponsor',
  'discharged_turned_18',
  'discharged_other',
  'repatriated',
  'not_separated',
  'unknown',
] as const;
/** What may be claimed about where a parent is. */
export const PARENT_CLAIMS = [
  'ice_custody',
  'us_marshals',
  'state_custody',
  'released_interior',
  'removed',
  'not_separated',
  'unknown',
] as const;
export const PARTIES = ['government', 'network', 'family'] as const;
export const DISPUTES = ['undisputed', 'disputed', 'resolved'] as const;
/** What the government decided only it can say, and only the family confirms that it is together. */
const SAID_ONLY_BY: Readonly<Record<string, readonly string[]>> = {
  waiver: ['government'],
  red_flag_background: ['government'],
  red_flag_parentage: ['government'],
  red_flag_safety: ['government'],
  red_flag_litigation: ['government'],
  gov_cleared: ['government'],
  gov_held: ['government'],
  gov_closed: ['government'],
  parent_notified: ['network', 'family'],
  reunified_confirmed: ['family'],
  sponsor_placement_confirmed: ['family'],
};
/** The claims that this party can make. */
export function claimsOf(party: string, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => SAID_ONLY_BY[code]?.includes(party) ?? true);
}

export const NAME_KINDS = ['legal', 'list', 'alias', 'nickname', 'misspelling', 'spoken'] as const;
export const NAME_ORDERS = ['given_first', 'surname_first'] as const;
export const IDENTIFIERS = [
  'a_number',
  'orr_number',
  'eoir_case',
  'family_unit_number',
  'national_id',
  'passport',
  'other',
] as const;
/** The facts of a person. */
export const FACTS = ['born', 'languages', 'country', 'nationality', 'municipality', 'sex', 'deceased'] as const;
/** What is known of a fact: each absence is an answer of its own. */
export const KNOWN_STATES = ['known', 'unknown', 'not_asked', 'refused'] as const;
export const CAPACITIES = ['attorney', 'legal_service_provider', 'child_advocate'] as const;
export const ENGAGEMENTS = ['g28', 'retainer', 'appointed', 'class_counsel'] as const;
export const SEARCH_OUTCOMES = ['found', 'trace', 'exhausted', 'stopped_unsafe'] as const;
export const LOCAL_SOURCES = [
  'registry',
  'community_leader',
  'church',
  'school',
  'health_post',
  'radio',
  'neighbours',
  'relatives',
  'partner_organisation',
] as const;
export const CURRENCIES = ['GTQ', 'HNL', 'USD', 'MXN', 'NIO'] as const;
/** How work on a person ends; of a child, no preference is ever asked. */
export const CASE_ENDS = [
  'already_reunited',
  'not_separated',
  'out_of_class',
  'declines_contact',
  'deceased',
  'preference_not_obtainable',
] as const;

/** What a document is. */
export const DOCUMENTS = [
  'election',
  'declaration',
  'identity',
  'birth',
  'court',
  'agency',
  'representation',
  'letter',
  'photo',
  'other',
] as const;

export const SEXES = ['f', 'm', 'x'] as const;
export const COUNTRIES = ['GT', 'HN', 'SV', 'MX', 'NI', 'BR', 'EC', 'PE', 'RO'] as const;
export const ZONES = [
  'America/Guatemala',
  'America/Tegucigalpa',
  'America/El_Salvador',
  'America/Mexico_City',
  'America/Managua',
  'America/Los_Angeles',
  'America/New_York',
] as const;
export const LANGUAGE_TAGS = [
  'es',
  'quc',
  'mam',
  'kek',
  'cak',
  'kjb',
  'ixl',
  'cac',
  'knj',
  'jac',
  'acr',
  'caa',
  'cab',
  'miq',
  'en',
  'pt',
] as const;

export const LIST_KINDS = [
  'removed',
  'waived',
  'released',
  'all',
  'eoir_contacts',
  'expanded_class',
  'task_force',
  'partner',
] as const;
/** What a column of a list may hold; '' is a column that is not used. */
export const IMPORT_POLICIES = ['fill', 'skip', 'ask'] as const;
export const LIST_FIELDS = [
  'row_id',
  'parent_a_number',
  'parent_name',
  'parent_given',
  'parent_surnames',
  'parent_born',
  'parent_sex',
  'parent_country',
  'parent_municipality',
  'parent_language',
  'parent_phone',
  'parent_address',
  'removed_on',
  'child_a_number',
  'child_name',
  'child_given',
  'child_surnames',
  'child_born',
  'child_sex',
  'child_country',
  'child_municipality',
  'child_language',
  'child_phone',
  'child_address',
  'relation',
  'separated_on',
  'place',
] as const;
/** Where a row of a list ends. */
export const BUCKETS = ['founded', 'linked', 'review', 'not_ours', 'unreadable'] as const;
export const FILE_FORMATS = ['csv_excel', 'csv_machines', 'xlsx'] as const;
export const DELIVERY_STATES = ['drafted', 'approved', 'exported', 'discarded'] as const;

export const ALIGNMENTS = [
  'aligned',
  'aligned_held',
  'aligned_us_held',
  'pending',
  'conflict',
  'best_interests_route',
  'child_decides',
  'own_adult_case',
  'needs_counsel',
  'stale',
] as const;
export const CONTACT_STAGES = [
  'no_info',
  'to_contact',
  'attempting',
  'reached',
  'counselled',
  'closed',
] as const;
/** How far the parent's side has come, as a row of the grid has it. */
export const PARENT_SIDES = ['not_asked', 'preliminary', 'final', 'contradicting'] as const;
/** The same of the child's side. */
export const CHILD_SIDES = ['not_asked', 'with_counsel', 'stated', 'confirmed', 'contradicting'] as const;
/** How far a pair's delivery has come. */
export const DELIVERIES = ['not_ready', 'ready', 'in_batch', 'approved', 'delivered', 'must_notify'] as const;

/** Why lists differ, and how far the explanation has come. */
export const DIFFERENCE_REASONS = [
  'child_discharged',
  'child_turned_18',
  'parent_found_in_us',
  'not_separated',
  'duplicate',
  'identity_error',
  'new_to_list',
  'moved_to_other_list',
  'excluded',
  'gov_correction',
  'unexplained',
] as const;
export const DIFFERENCE_STATES = ['open', 'asked', 'explained', 'closed'] as const;
