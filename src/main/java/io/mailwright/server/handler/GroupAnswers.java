package io.mailwright.server.handler;

import io.mailwright.domain.GroupRule;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Reply;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.RuleElement;

import java.util.Optional;

/** What the calls that change groups have in common ({@code subscribers-lists.md} S20, X). */
final class GroupAnswers {
    private GroupAnswers() {}

    static Reply done(String info, long group) {
        return out -> {
            out.open("list");
            out.field("group_info", info);
            out.field("group_description", group);
            out.close();
        };
    }

    /**
     * The rule asked for; nothing if there is none.
     *
     * @throws ApiError 924
     */
    static Optional<GroupRule> rule(CallRequest request) {
        return request.system()
                .child(RuleElement.NAME)
                .filter(GroupAnswers::isThere)
                .map(rule ->
                        RuleElement.parse(
                                rule, reason -> new ApiError(ErrorCode.INVALID_RULE, reason)));
    }

    private static boolean isThere(Element rule) {
        return !rule.children().isEmpty() || !rule.attributes().isEmpty();
    }
}
