package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.ToldFigure;

import java.util.List;

/** What became of a send, taken apart in every way its report shows. Immutable. */
record Parts(
        List<LinkFigure> links,
        List<BounceFigure> bounces,
        List<PartFigure> domains,
        List<ListPart> lists,
        List<OriginFigure> origins,
        List<ToldFigure> told,
        List<QuarterCount> quarters) {
    Parts {
        links = List.copyOf(links);
        bounces = List.copyOf(bounces);
        domains = List.copyOf(domains);
        lists = List.copyOf(lists);
        origins = List.copyOf(origins);
        told = List.copyOf(told);
        quarters = List.copyOf(quarters);
    }
}
