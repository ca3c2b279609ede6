package io.mailwright.domain.send;

import java.time.Instant;
import java.util.List;

/**
 * A send as somebody has frozen it in a file, for others to look at and release. Every signature in
 * the file was found good.
 *
 * @param account what the account is called where it was frozen
 * @param people how many were to get it then
 * @param remarks by whoever had the file, in their order
 */
public record FrozenSend(
        String account,
        String name,
        SendPlan plan,
        SendMail mail,
        long people,
        Signed by,
        List<Remark> remarks) {
    public FrozenSend {
        remarks = List.copyOf(remarks);
    }

    /**
     * Who signed something.
     *
     * @param who as they call themselves
     * @param fingerprint of their key, by which they are known again
     */
    public record Signed(String who, String fingerprint, Instant at) {}

    /**
     * What somebody says of it.
     *
     * @param release whether they release it
     */
    public record Remark(Signed by, String text, boolean release) {}

    /** Whether somebody else than who froze it has released it. */
    public boolean isReleased() {
        return remarks.stream()
                .anyMatch(remark ->
                        remark.release() && !remark.by().fingerprint().equals(by.fingerprint()));
    }
}
