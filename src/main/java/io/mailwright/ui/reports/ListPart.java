package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.ToldList;

/**
 * What became of a send among those mailed by one list.
 *
 * @param list 0 for those of whom it was not told
 * @param figure by the name of the list
 * @param told what extracts tell of the list
 */
record ListPart(long list, PartFigure figure, ToldList told) {}
