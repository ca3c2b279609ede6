package io.mailwright.service.upload;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.service.upload.address.AddressProposal;
import io.mailwright.service.upload.recipe.Mender;
import io.mailwright.service.upload.source.FileLayout;
import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.Garbled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes rows as they stand in a file through the recipe and the check: mended, then looked at, and
 * left out if the recipe says so.
 */
final class Screening {
    private final Mender mender;
    private final RowCheck check;
    private final List<String> columns;
    private final String address;
    private final int addressIndex;
    private final Set<Place> blanked = new HashSet<>();
    private final Set<Place> leftOut = new HashSet<>();
    private final DuplicateRule duplicates;

    /** A kind of problem in one column. */
    record Place(Finding finding, String column) {}

    Screening(Recipe recipe, RowCheck check, BoundMapping mapping, FileLayout layout) {
        this.columns = layout.columns();
        this.mender = Mender.of(recipe, columns, new Garbled(layout.format()));
        this.check = check;
        this.address = mapping.address().column();
        this.addressIndex = mapping.address().index();
        this.duplicates = recipe.duplicates();
        for (var step : recipe.steps()) {
            switch (step) {
                case RecipeStep.Blank(var finding, var column) ->
                        blanked.add(new Place(finding, column));
                case RecipeStep.LeaveOut(var finding, var column) ->
                        leftOut.add(new Place(finding, column));
                case RecipeStep.Trim _,
                        RecipeStep.ChangeCase _,
                        RecipeStep.Replace _,
                        RecipeStep.UseProposals _,
                        RecipeStep.MendCell _ -> {}
            }
        }
    }

    DuplicateRule duplicates() {
        return duplicates;
    }

    /** By what the rows of one address are the same, whether or not it is one. */
    String key(FileRow row) {
        return EmailAddress.key(mender.mend(row).cell(addressIndex));
    }

    Checked look(FileRow row) {
        var checked = check.check(mender.mend(row));
        while (checked instanceof Checked.Refused refused && blanks(refused)) {
            checked = check.check(blanked(refused));
        }
        return leave(checked);
    }

    private boolean blanks(Checked.Refused refused) {
        return !blanked.isEmpty()
                && !refused.why().value().isEmpty()
                && !refused.why().column().equals(address)
                && blanked.contains(place(refused.why()));
    }

    private FileRow blanked(Checked.Refused refused) {
        var cells = new ArrayList<>(refused.row().cells());
        cells.set(columns.indexOf(refused.why().column()), "");
        return refused.row().with(List.copyOf(cells));
    }

    private static Place place(Checked.Refusal why) {
        return new Place(why.finding(), why.column());
    }

    private Checked leave(Checked checked) {
        if (leftOut.isEmpty()) {
            return checked;
        }
        return switch (checked) {
            case Checked.Refused refused when leftOut.contains(place(refused.why())) ->
                    leftOut(refused, refused.why());
            case Checked.Fit fit
                    when leftOut.contains(new Place(Finding.SUSPECT_DOMAIN, address))
                            && AddressProposal.isSuspect(fit.email()) ->
                    leftOut(
                            fit,
                            new Checked.Refusal(
                                    address,
                                    fit.email(),
                                    "The domain looks like a slip.",
                                    Finding.SUSPECT_DOMAIN));
            case Checked.Refused _, Checked.Fit _ -> checked;
        };
    }

    private static Checked leftOut(Checked checked, Checked.Refusal why) {
        return new Checked.Refused(checked.row(), checked.email(), Checked.Refusal.leftOut(why));
    }

    /** What becomes of a row whose address stands in another row that is used. */
    Checked superseded(Checked.Fit row, long used) {
        return leave(check.superseded(row, used));
    }
}
