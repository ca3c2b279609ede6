package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is usual among some sends, to see one send beside. Sends without recipients count for
 * nothing. Immutable.
 */
final class Usual {
    /** So much more than usual of what is unwelcome is worth a look. */
    private static final double MUCH = 3;

    private final Map<Kpi, double[]> rates = new EnumMap<>(Kpi.class);

    Usual(List<JobReport> jobs) {
        for (var kpi : Kpi.values()) {
            rates.put(
                    kpi,
                    jobs.stream()
                            .map(kpi::rate)
                            .flatMapToDouble(OptionalDouble::stream)
                            .sorted()
                            .toArray());
        }
    }

    /**
     * How the rates lie.
     *
     * @param rates all of them, lowest first
     * @param quarter the rate a quarter of them are below
     * @param threeQuarters the rate three quarters of them are below
     */
    record Spread(List<Double> rates, double quarter, double median, double threeQuarters) {
        Spread {
            rates = List.copyOf(rates);
        }
    }

    /** Nothing if no send has such a rate. */
    Optional<Spread> spread(Kpi kpi) {
        var sorted = rates(kpi);
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(
                        new Spread(
                                Arrays.stream(sorted).boxed().toList(),
                                sorted[(sorted.length - 1) / 4],
                                median(kpi).orElse(0),
                                sorted[sorted.length - 1 - (sorted.length - 1) / 4]));
    }

    private double[] rates(Kpi kpi) {
        return rates.getOrDefault(kpi, new double[0]);
    }

    /** The rate half of the sends are below; nothing if there is none. */
    OptionalDouble median(Kpi kpi) {
        var sorted = rates(kpi);
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /** Of a bar that has room for the largest; 0 if there is none. */
    double share(Kpi kpi, double rate) {
        var sorted = rates(kpi);
        double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        return most <= 0 ? 0 : rate / most;
    }

    /** Whether a send has far more than usual of what is unwelcome. */
    boolean isAlarming(Kpi kpi, JobReport job) {
        var rate = kpi.rate(job);
        return kpi.isUnwelcome()
                && rate.isPresent()
                && rate.getAsDouble() > 0
                && rate.getAsDouble() > MUCH * median(kpi).orElse(0);
    }
}
