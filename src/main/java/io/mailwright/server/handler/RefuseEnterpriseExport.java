package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * The export of all jobs with those of member accounts, which an account without members may not
 * ask for ({@code tracking.md} T11, grade V; error 902 X).
 */
final class RefuseEnterpriseExport implements CallHandler {
    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING, "BulkAsyncEnterprise", "all_jobs_ToFTP");
    }

    @Override
    public Reply handle(CallRequest request) {
        throw new ApiError(ErrorCode.NO_ACCESS);
    }
}
