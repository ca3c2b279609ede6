package io.mailwright.service.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;

/**
 * Test copies: an e-mail to any addresses, as chosen subscribers would get it. Each e-mail has a
 * definition of its own for that, since only those send with values that are given. Thread-safe.
 */
public final class TestSends {
    private final TriggeredSendService triggered;

    public TestSends(TriggeredSendService triggered) {
        this.triggered = triggered;
    }

    /**
     * Has the copies sent.
     *
     * @param list the list that addresses join which are not in the account yet
     * @param as whose values they are made with
     * @return why some got none, in the account's words
     * @throws Failure.Refused if the account will not
     * @throws Failure.Unreachable if no answer came; copies may be on their way
     */
    public List<String> send(
            SendMail mail, SendPlan plan, long list, List<String> addresses, Subscriber as) {
        var key = "mailwright-test-" + mail.emailId();
        define(key, mail, plan, list);
        return triggered.fire(
                new TriggeredSend(
                        key,
                        addresses.stream()
                                .map(address ->
                                        new TriggeredSend.Recipient(
                                                address, address, as.attributes(), plan.from()))
                                .toList()));
    }

    /** What it was before is of no use: its content becomes that of the e-mail now. */
    private void define(String key, SendMail mail, SendPlan plan, long list) {
        var values =
                new DefinitionValues(
                        "Test of " + mail.name(),
                        "Test copies of e-mail " + mail.emailId(),
                        DefinitionStatus.ACTIVE,
                        false,
                        plan.from().name(),
                        plan.from().email(),
                        mail.emailId(),
                        list,
                        true,
                        false,
                        "[Test] " + mail.subject(),
                        plan.multipart(),
                        plan.trackLinks());
        try {
            triggered.add(key, values);
        } catch (Failure.Refused refused) {
            if (refused.code() != ErrorCode.DEFINITION_EXISTS.number()) {
                throw refused;
            }
            triggered.update(key, values);
        }
    }
}
