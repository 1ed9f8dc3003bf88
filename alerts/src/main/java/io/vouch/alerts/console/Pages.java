package io.vouch.alerts.console;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.vouch.alerts.store.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes answers of templates. */
final class Pages {

    private final String assets;

    Pages(String assets) {
        this.assets = assets;
    }

    Frame frame(Visit visit, String title, String section) {
        return new Frame(
                visit.texts(),
                title,
                visit.principal().displayName(),
                visit.session().csrf(),
                Visit.theme(visit.context()),
                visit.here(),
                links(visit, section),
                List.copyOf(visit.flashes()),
                assets);
    }

    private static List<Link> links(Visit visit, String section) {
        List<Link> links = new ArrayList<>();
        if (visit.may(Role.REVIEWER)) {
            link(visit, "queue", section, links);
        }
        if (visit.may(Role.REVIEWER, Role.SCIENTIST)) {
            link(visit, "documents", section, links);
        }
        if (visit.may(Role.REVIEWER, Role.SUBMITTER)) {
            link(visit, "submit", section, links);
        }
        if (visit.may(Role.REVIEWER, Role.SCIENTIST)) {
            link(visit, "plots", section, links);
        }
        if (visit.may(Role.REVIEWER)) {
            link(visit, "snoozes", section, links);
        }
        return links;
    }

    private static void link(Visit visit, String name, String section, List<Link> links) {
        links.add(new Link(visit.texts().get("nav." + name), "/console/" + name, name.equals(section)));
    }

    /** Answers with what a template writes. */
    static void html(Context context, Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        context.html(text.toString());
    }
}
