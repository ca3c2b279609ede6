package io.mailwright.xmlapi.call;

import io.mailwright.domain.send.SendPlan;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.List;

/** Has an e-mail sent to lists and groups; answers the job's id ({@code email-send.md} M8, F). */
public record SendJob(SendPlan plan) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "job"),
                Element.of("action", "send"),
                Element.of("search_type", "emailid"),
                Element.of("search_value", plan.emailId()),
                Element.of("from_name", plan.from().name()),
                Element.of("from_email", plan.from().email()),
                Element.of("additional", plan.additional()),
                Element.of("multipart_mime", Boolean.toString(plan.multipart())),
                Element.of("track_links", Boolean.toString(plan.trackLinks())),
                Element.of("send_date", date()),
                Element.of("send_time", time()),
                lists("lists", plan.lists()),
                lists("suppress", plan.suppressed()),
                Element.of("test_send", Boolean.toString(plan.test())));
    }

    private String date() {
        var at = plan.at();
        return at == null ? "immediate" : WireTime.date(at.atOffset(WireTime.ZONE).toLocalDate());
    }

    private String time() {
        var at = plan.at();
        return at == null ? "" : WireTime.time(at.atOffset(WireTime.ZONE).toLocalTime());
    }

    private static Element lists(String name, List<Long> ids) {
        return Element.of(name, ids.stream().map(id -> Element.of("list", id)).toList());
    }

    /** The first try may have been carried out ({@code envelope.md} E9). */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.newId(system, "job_description", "job");
    }
}
