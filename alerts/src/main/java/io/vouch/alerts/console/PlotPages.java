package io.vouch.alerts.console;

import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.Statistics;
import java.util.List;

/** Numbers about the work as drawings, each with its table and the same as CSV. */
final class PlotPages {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int USUAL_DAYS = 30;

    private final Pages pages;
    private final Statistics statistics;
    private final Trail trail;

    PlotPages(Pages pages, Statistics statistics, Trail trail) {
        this.pages = pages;
        this.statistics = statistics;
        this.trail = trail;
    }

    void show(Visit visit) {
        int days = days(visit);
        Plots plots = new Plots(visit.texts(), days);
        String tenant = visit.tenant();
        List<PlotView> views = List.of(
                plots.volume(statistics.volume(tenant, days)),
                plots.precision(statistics.precision(tenant, days)),
                plots.time(statistics.timeToDecision(tenant, days)),
                plots.throughput(statistics.throughput(tenant, days)),
                plots.age(statistics.age(tenant)));
        List<Option> options = DAYS.stream()
                .map(each -> new Option(each.toString(), each.toString(), each == days))
                .toList();
        Frame frame = pages.frame(visit, visit.texts().get("plots.title"), "plots");
        Pages.html(visit.context(), out -> JteplotsGenerated.render(out, null, frame, options, views));
    }

    void csv(Visit visit) {
        int days = days(visit);
        Plots plots = new Plots(visit.texts(), days);
        String tenant = visit.tenant();
        String file = visit.context().pathParam("file");
        PlotView plot =
                switch (file) {
                    case "volume.csv" -> plots.volume(statistics.volume(tenant, days));
                    case "precision.csv" -> plots.precision(statistics.precision(tenant, days));
                    case "time.csv" -> plots.time(statistics.timeToDecision(tenant, days));
                    case "throughput.csv" -> plots.throughput(statistics.throughput(tenant, days));
                    case "age.csv" -> plots.age(statistics.age(tenant));
                    default -> throw ApiProblem.notFound("file");
                };
        trail.note(visit, AuditAction.EXPORTED, file, days + " days");
        visit.context().header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        visit.context().contentType("text/csv; charset=utf-8").result(Csv.of(plot.columns(), plot.rows()));
    }

    private static int days(Visit visit) {
        String asked = visit.query("days");
        return asked.isEmpty() ? USUAL_DAYS : Visit.number(asked, 1, 3650);
    }
}
