package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.ToldFigure;

import java.util.List;
import java.util.Map;

/**
 * All that a file about one send can hold.
 *
 * @param humanOnly whether what machines did is left out
 * @param machines their opens and clicks
 * @param listNames of those it went to, as one text
 * @param domains the largest
 * @param origins with what and from where people reacted; empty where nobody told
 * @param told what people saw and answered, chosen by {@link SurveyAnswers}; empty where nobody
 *     told
 * @param people the first of those behind each type of events; empty for files that hold nobody
 */
record Report(
        JobReport job,
        boolean humanOnly,
        Map<SummaryCount, Long> machines,
        String listNames,
        List<LinkFigure> links,
        List<BounceFigure> bounces,
        List<PartFigure> domains,
        List<PartFigure> lists,
        List<OriginFigure> origins,
        List<ToldFigure> told,
        List<QuarterCount> quarters,
        Map<EventType, List<EventPerson>> people) {
    Report {
        links = List.copyOf(links);
        bounces = List.copyOf(bounces);
        domains = List.copyOf(domains);
        lists = List.copyOf(lists);
        origins = List.copyOf(origins);
        told = List.copyOf(told);
        quarters = List.copyOf(quarters);
        people = Map.copyOf(people);
    }

    /** The name of its e-mail, or its number. */
    String name() {
        var name = job.told().emailName();
        return name.isEmpty() ? String.valueOf(job.job()) : name;
    }
}
