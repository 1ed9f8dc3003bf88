package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** INT-06: what is printed on a paper differs from the data or the code inside the same file. */
public final class SourcesAgreeCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-06",
            2,
            "What is printed differs from the embedded data or the QR code of the same file",
            "票面内容与文件内嵌数据或二维码不一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 15; EN 16931 and 电子凭证会计数据标准: data and print are one invoice",
            "Trust neither value: look at the original with the tax authority's verification or the issuer",
            List.of(
                    "The QR code of an older Chinese invoice carries the amount without tax",
                    "A display in another currency or rounded"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        int twofold = 0;
        String open = "";
        for (ExtractedDocument paper : deal.papers()) {
            if (hasTwoSources(paper)) {
                twofold++;
                List<Disagreement> all = Disagreement.in(paper, policy.amountTolerance());
                List<Disagreement> disagreements =
                        all.stream().filter(one -> !one.isOfReading()).toList();
                if (!disagreements.isEmpty()) {
                    findings.add(finding(deal, paper, disagreements));
                }
                if (open.isEmpty() && disagreements.size() < all.size()) {
                    open = PaperFields.shortName(deal.deal(), paper.name())
                            + ": a value in print could not be read surely";
                }
            }
        }
        if (twofold == 0) {
            return Verdict.absent("no paper says the same thing twice, in print and in data", deal);
        }
        return findings.isEmpty() && !open.isEmpty() ? Verdict.couldNotCheck(open) : Verdict.of(findings);
    }

    private static boolean hasTwoSources(ExtractedDocument paper) {
        for (List<Reading> readings : paper.fields().values()) {
            Set<ReadingSource> sources = EnumSet.noneOf(ReadingSource.class);
            readings.forEach(reading -> sources.add(reading.source()));
            if (sources.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, List<Disagreement> disagreements) {
        Disagreement worst = disagreements.stream()
                .min(Comparator.comparing(Disagreement::severity).thenComparing(Disagreement::field))
                .orElseThrow();
        String name = PaperFields.shortName(deal.deal(), paper.name());
        FindingDraft draft = new FindingDraft(CARD, worst.severity(), worst.score(), deal.deal())
                .about(paper.documentId())
                .title("%s: the %s in print is not the one in its %s"
                        .formatted(
                                name, label(worst.field()), source(worst.data().source())))
                .explanation("%s says %s in its %s but %s in print."
                        .formatted(
                                name,
                                shown(paper, worst.field(), worst.data().value()),
                                source(worst.data().source()),
                                shown(paper, worst.field(), worst.print().value())))
                .atRisk(PaperFields.atRisk(paper));
        for (Disagreement one : disagreements) {
            draft.reason(
                    one.field().name() + "_DIFFERS",
                    "%s: %s in the %s, %s in print"
                            .formatted(
                                    label(one.field()),
                                    shown(paper, one.field(), one.data().value()),
                                    source(one.data().source()),
                                    shown(paper, one.field(), one.print().value())),
                    "%s：数据中为%s，票面为%s"
                            .formatted(
                                    chinese(one.field()),
                                    shown(paper, one.field(), one.data().value()),
                                    shown(paper, one.field(), one.print().value())),
                    one.severity() == Severity.CRITICAL ? 8 : 4);
            draft.evidence(PaperFields.evidence(
                    paper, one.field(), one.print(), one.data().value()));
            draft.evidence(PaperFields.evidence(paper, one.field(), one.data(), ""));
        }
        return draft.build();
    }

    private static String label(FieldName field) {
        return field.wireName().replace('_', ' ');
    }

    private static String shown(ExtractedDocument paper, FieldName field, String value) {
        return switch (field.kind()) {
            case ACCOUNT -> PaperFields.masked(value);
            case AMOUNT -> PaperFields.number(value)
                    .map(amount -> Wording.money(amount, paper))
                    .orElse(value);
            default -> value;
        };
    }

    private static String chinese(FieldName field) {
        return switch (field) {
            case INVOICE_NUMBER -> "发票号码";
            case INVOICE_CODE -> "发票代码";
            case ISSUE_DATE -> "开票日期";
            case SELLER_NAME -> "销售方名称";
            case SELLER_TAX_ID -> "销售方税号";
            case BUYER_NAME -> "购买方名称";
            case BUYER_TAX_ID -> "购买方税号";
            case NET_AMOUNT -> "不含税金额";
            case TAX_AMOUNT -> "税额";
            case GROSS_AMOUNT -> "价税合计";
            case PAYEE_ACCOUNT -> "收款账号";
            default -> field.wireName();
        };
    }

    private static String source(ReadingSource source) {
        return switch (source) {
            case XML -> "embedded XML";
            case OFD -> "OFD data";
            case QR -> "QR code";
            case FORM -> "form field";
            case TEXT -> "text";
            case OCR -> "picture";
            case SIDECAR -> "deal.json";
        };
    }
}
