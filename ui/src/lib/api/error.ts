import type { ApiError as WireError } from './generated/ApiError';
import type { ErrorCode } from './generated/ErrorCode';

/** What a call throws. The window branches on `code` and never on text. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly messageId: string;
  readonly args: Record<string, string>;

  constructor(wire: WireError) {
    super(wire.message_id);
    this.name = 'ApiError';
    this.code = wire.code;
    this.messageId = wire.message_id;
    this.args = { ...wire.args };
  }
}

/** The error to show for anything thrown: a fault that is not the core's is `internal`. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (isWireError(thrown)) return new ApiError(thrown);
  return new ApiError({ code: 'internal', message_id: 'err-internal', args: {} });
}

function isWireError(thrown: unknown): thrown is WireError {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    'message_id' in thrown &&
    typeof thrown.message_id === 'string'
  );
}
