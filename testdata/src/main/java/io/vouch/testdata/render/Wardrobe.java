package io.vouch.testdata.render;

import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The families that one paper is set in, for the roles that layouts ask for. A family that is not on the machine, or lacks a
 * character of the text, gives way to WenQuanYi Zen Hei.
 */
public final class Wardrobe implements Typesetter {
    private final Typefaces typefaces;
    private final Typeface form;
    private final Typeface body;
    private final Typeface title;
    private final boolean vera;

    private Wardrobe(Typefaces typefaces, Typeface form, Typeface body, Typeface title, boolean vera) {
        this.typefaces = typefaces;
        this.form = form;
        this.body = body;
        this.title = title;
        this.vera = vera;
    }

    /** Families as offices use them: mostly Song for the text with the titles in it or in Hei, sometimes Hei or Kai alone. */
    public static Wardrobe prose(Typefaces typefaces, Dice dice, Language language) {
        if (language == Language.EN) {
            Typeface latin = dice.pick(List.of(Typeface.SANS, Typeface.SERIF, Typeface.MONO));
            return new Wardrobe(typefaces, latin, latin, latin, dice.chance(0.25));
        }
        Typeface body = dice.pick(List.of(
                Typeface.HAN_SONG,
                Typeface.HAN_SONG,
                Typeface.HAN_SONG,
                Typeface.HAN,
                Typeface.HAN_MICRO,
                Typeface.HAN_KAI));
        Typeface title = dice.pick(List.of(body, Typeface.HAN, Typeface.HAN_MICRO));
        return of(typefaces, body, body, title, dice.chance(0.25));
    }

    /** Families of tax invoices: the form in Kai and the filling in Song, as the tax offices print them, or a portal's Hei. */
    public static Wardrobe invoice(Typefaces typefaces, Dice dice) {
        Typeface form = dice.pick(List.of(Typeface.HAN_KAI, Typeface.HAN_KAI, Typeface.HAN_SONG, Typeface.HAN));
        Typeface body = dice.pick(List.of(Typeface.HAN_SONG, Typeface.HAN_SONG, Typeface.HAN_MICRO, Typeface.HAN));
        return of(typefaces, form, body, form, dice.chance(0.25));
    }

    private static Wardrobe of(Typefaces typefaces, Typeface form, Typeface body, Typeface title, boolean vera) {
        Set<Typeface> there = typefaces.installed();
        List<Typeface> chosen = new ArrayList<>();
        for (Typeface each : List.of(form, body, title)) {
            chosen.add(there.contains(each) ? each : Typeface.HAN);
        }
        return new Wardrobe(typefaces, chosen.get(0), chosen.get(1), chosen.get(2), vera);
    }

    @Override
    public double width(String text, Typeface face, double size) {
        return typefaces.width(text, face, size);
    }

    @Override
    public Typeface face(Pen pen, String text) {
        Typeface dressed = dressed(pen);
        if (typefaces.shows(dressed, text)) {
            return dressed;
        }
        // Fonts of the GB 2312 set have no yen sign: such amounts stand in Latin, as office programs set them.
        return pen.face() == Typeface.HAN && typefaces.shows(Typeface.SERIF, text) ? Typeface.SERIF : pen.face();
    }

    @Override
    public List<String> runs(Pen pen, String text) {
        if (typefaces.shows(dressed(pen), text)) {
            return List.of(text);
        }
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < text.length(); at++) {
            if (face(pen, text.substring(at, at + 1)) != face(pen, text.substring(at - 1, at))) {
                runs.add(text.substring(start, at));
                start = at;
            }
        }
        runs.add(text.substring(start));
        return runs;
    }

    private Typeface dressed(Pen pen) {
        return switch (pen.face()) {
            case HAN -> pen.form() ? form : body;
            case HAN_BOLD -> title.bold();
            case SANS -> vera ? Typeface.VERA_SANS : Typeface.SANS;
            case SANS_BOLD -> vera ? Typeface.VERA_SANS_BOLD : Typeface.SANS_BOLD;
            case SERIF -> vera ? Typeface.VERA_SERIF : Typeface.SERIF;
            case SERIF_BOLD -> vera ? Typeface.VERA_SERIF_BOLD : Typeface.SERIF_BOLD;
            case MONO -> vera ? Typeface.VERA_MONO : Typeface.MONO;
            case HAN_SONG,
                    HAN_SONG_BOLD,
                    HAN_KAI,
                    HAN_KAI_BOLD,
                    HAN_MICRO,
                    HAN_MICRO_BOLD,
                    VERA_SANS,
                    VERA_SANS_BOLD,
                    VERA_SERIF,
                    VERA_SERIF_BOLD,
                    VERA_MONO -> pen.face();
        };
    }
}
