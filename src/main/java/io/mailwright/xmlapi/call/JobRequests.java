package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** What requests for the tracking of one job have in common ({@code tracking.md} T1, grade C). */
final class JobRequests {
    private JobRequests() {}

    static List<Element> of(String subAction, long job, String second) {
        return List.of(
                Element.of("system_name", "tracking"),
                Element.of("action", "retrieve"),
                Element.of("sub_action", subAction),
                Element.of("search_type", "jobID"),
                Element.of("search_value", job),
                Element.of("search_value2", second));
    }
}
