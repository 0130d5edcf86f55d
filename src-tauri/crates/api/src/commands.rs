//! The one list of commands: name, request, response. The shell, the command line and the bindings
//! test expand it, each with a macro of its own; a command without an adapter does not compile.
//! `src-tauri/build.rs` reads the names from the lines between the two marks.

use crate::program::Program;
use crate::wire::{ApiError, ErrorCode};
use reencuentro_core::clock::Now;

/// Hands the list to a macro.
#[macro_export]
macro_rules! commands {
    ($with:path) => {
        $with! {
            // commands begin
            glance: Nothing => Glance,
            create_vault: CreateVaultRequest => RecoveryKit,
            confirm_kit: ConfirmKitRequest => Session,
            suggest_passphrase: SuggestPassphraseRequest => SuggestedPassphrase,
            unlock: UnlockRequest => Session,
            lock: Nothing => Nothing,
            session: Nothing => Session,
            admit_member: AdmitMemberRequest => AdmittedMember,
            change_passphrase: ChangePassphraseRequest => Nothing,
            today: TodayRequest => Today,
            list_pairs: ListPairsRequest => PairRows,
            list_grid_views: Nothing => SavedGridViews,
            save_grid_view: SavedGridView => Recorded,
            remove_grid_view: RemoveGridViewRequest => Recorded,
            change_cells: ChangeCellsRequest => CellsChanged,
            undo: UndoRequest => Undone,
            redo: UndoRequest => Undone,
            lookalikes: LookalikesRequest => Lookalikes,
            list_duplicates: ListDuplicatesRequest => Duplicates,
            open_family: OpenFamilyRequest => FamilyView,
            read_notes: ReadNotesRequest => PrivilegedNotes,
            bring_practice_families: Nothing => PracticeFamilies,
            record_person: RecordPersonRequest => Recorded,
            record_pair: RecordPairRequest => Recorded,
            record_statement: RecordStatementRequest => Recorded,
            record_child_wish: RecordChildWishRequest => Recorded,
            record_contact_point: RecordContactPointRequest => Recorded,
            log_attempt: LogAttemptRequest => Recorded,
            record_counselling: RecordCounsellingRequest => Recorded,
            record_clearance: RecordClearanceRequest => Recorded,
            record_consent: RecordConsentRequest => Recorded,
            record_claim: RecordClaimRequest => Recorded,
            write_note: WriteNoteRequest => Recorded,
            attach_document: AttachDocumentRequest => Recorded,
            show_page: ShowPageRequest => ShownPage,
            save_document: SaveDocumentRequest => SavedDocument,
            withdraw: WithdrawRequest => Recorded,
            record_name: RecordNameRequest => Recorded,
            prefer_name: PreferNameRequest => Recorded,
            record_identifier: RecordIdentifierRequest => Recorded,
            record_detail: RecordDetailRequest => Recorded,
            record_representation: RecordRepresentationRequest => Recorded,
            link_persons: LinkPersonsRequest => Recorded,
            unlink_persons: UnlinkPersonsRequest => Unlinked,
            tell_persons_apart: LinkPersonsRequest => Recorded,
            record_custody: RecordCustodyRequest => Recorded,
            record_separation: RecordSeparationRequest => Recorded,
            assign_field_search: AssignFieldSearchRequest => Recorded,
            return_field_search: ReturnFieldSearchRequest => Recorded,
            attest_effort: AttestEffortRequest => Recorded,
            override_alignment: OverrideAlignmentRequest => Recorded,
            close_case: CloseCaseRequest => Recorded,
            reopen_case: AboutRequest => Recorded,
            assign_family: AssignFamilyRequest => Recorded,
            trash: AboutRequest => Recorded,
            restore: AboutRequest => Recorded,
            list_trash: Nothing => Trash,
            redact: RedactRequest => Recorded,
            preview_list: ListFileRequest => ListPreview,
            import_list: ListFileRequest => ListImported,
            list_lists: Nothing => ListSummaries,
            open_list: OpenListRequest => ListView,
            decide_row: DecideRowRequest => RowSettled,
            compare_lists: CompareListsRequest => ListsCompared,
            explain_differences: ExplainDifferencesRequest => DifferencesExplained,
            write_list_map: WriteMapRequest => WrittenMap,
            write_memo: WriteMemoRequest => WrittenMemo,
            undo_import: UndoImportRequest => ImportUndone,
            access_log: AccessLogRequest => AccessLog,
            verify: VerifyRequest => Verified,
            preflight: Nothing => Preflight,
            draft_delivery: DraftDeliveryRequest => DeliveryView,
            list_deliveries: Nothing => DeliverySummaries,
            open_delivery: OpenDeliveryRequest => DeliveryView,
            discard_delivery: DiscardDeliveryRequest => DeliveryView,
            approve_delivery: ApproveDeliveryRequest => DeliveryView,
            export_delivery: ExportDeliveryRequest => ExportedDelivery,
            funnel: FunnelRequest => Funnel,
            list_backups: BackupFolderRequest => Backups,
            make_backup: BackupFolderRequest => BackupView,
            check_backup: CheckBackupRequest => BackupChecked,
            restore_backup: RestoreBackupRequest => BackupRestored,
            export_open: ExportOpenRequest => OpenExport,
            print_sheet: PrintSheetRequest => PrintedSheet,
            ways_in: Nothing => WaysIn,
            allow_pin: AllowPinRequest => WaysIn,
            forget_pin: Nothing => WaysIn,
            replace_passphrase: ReplacePassphraseRequest => Nothing,
            set_organisation_key: OrganisationKeyRequest => WaysIn,
            change_member: ChangeMemberRequest => MemberView,
            // commands end
        }
    };
}

macro_rules! names {
    ($($name:ident: $request:ident => $response:ident,)+) => {
        /// Every command: name, request type, response type.
        pub const COMMANDS: &[(&str, &str, &str)] =
            &[$((stringify!($name), stringify!($request), stringify!($response))),+];

        /// Calls a command by its name with a request as JSON: for scripts and tests.
        ///
        /// # Errors
        /// What the command says; [`ErrorCode::Invalid`] for a name that is none, or a request that
        /// does not fit.
        pub fn call(
            program: &mut Program, name: &str, request: &str, now: &Now,
        ) -> Result<String, ApiError> {
            match name {
                $(stringify!($name) => {
                    let request: $crate::wire::$request = serde_json::from_str(request)
                        .map_err(|_| ApiError::new(ErrorCode::Invalid).with("field", "request"))?;
                    let response = program.$name(request, now)?;
                    serde_json::to_string(&response)
                        .map_err(|_| ApiError::new(ErrorCode::Internal))
                })+
                _ => Err($crate::convert::none_of("command", &[$(stringify!($name)),+])),
            }
        }
    };
}
commands!(names);
