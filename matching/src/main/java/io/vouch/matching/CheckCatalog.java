package io.vouch.matching;

import io.vouch.matching.check.behaviour.CircularTradeCheck;
import io.vouch.matching.check.behaviour.ExposureCheck;
import io.vouch.matching.check.behaviour.FiguresCheck;
import io.vouch.matching.check.behaviour.HabitCheck;
import io.vouch.matching.check.behaviour.NumberOrderCheck;
import io.vouch.matching.check.behaviour.ResubmissionCheck;
import io.vouch.matching.check.behaviour.SharedWorkshopCheck;
import io.vouch.matching.check.contract.ContractValueCheck;
import io.vouch.matching.check.crossdocument.AcknowledgementOriginCheck;
import io.vouch.matching.check.crossdocument.CompletenessCheck;
import io.vouch.matching.check.crossdocument.DateOrderCheck;
import io.vouch.matching.check.crossdocument.DueDateCheck;
import io.vouch.matching.check.crossdocument.GoodsAgreeCheck;
import io.vouch.matching.check.crossdocument.NoticeAmountCheck;
import io.vouch.matching.check.crossdocument.NoticeInvoicesCheck;
import io.vouch.matching.check.crossdocument.PartiesAgreeCheck;
import io.vouch.matching.check.crossdocument.RecourseWordingCheck;
import io.vouch.matching.check.duplicate.EditedPictureCheck;
import io.vouch.matching.check.duplicate.LookAlikeInvoiceCheck;
import io.vouch.matching.check.duplicate.RenumberedInvoiceCheck;
import io.vouch.matching.check.duplicate.ReusedDeliveryCheck;
import io.vouch.matching.check.duplicate.SameDocumentCheck;
import io.vouch.matching.check.duplicate.SameInvoiceCheck;
import io.vouch.matching.check.duplicate.SplitInvoiceCheck;
import io.vouch.matching.check.eligibility.AdvanceRatioCheck;
import io.vouch.matching.check.eligibility.AssignmentBanCheck;
import io.vouch.matching.check.eligibility.ConsignmentCheck;
import io.vouch.matching.check.eligibility.CreditedAfterFundingCheck;
import io.vouch.matching.check.eligibility.FutureReceivableCheck;
import io.vouch.matching.check.eligibility.InstrumentPaymentCheck;
import io.vouch.matching.check.eligibility.OverdueAtTransferCheck;
import io.vouch.matching.check.eligibility.SetOffCheck;
import io.vouch.matching.check.integrity.ConsistencyCheck;
import io.vouch.matching.check.integrity.CoveredTextCheck;
import io.vouch.matching.check.integrity.HiddenTextCheck;
import io.vouch.matching.check.integrity.NumberStyleCheck;
import io.vouch.matching.check.integrity.PatchCheck;
import io.vouch.matching.check.integrity.ProductionCheck;
import io.vouch.matching.check.integrity.RevisionCheck;
import io.vouch.matching.check.integrity.SealCheck;
import io.vouch.matching.check.integrity.SignatureCheck;
import io.vouch.matching.check.integrity.SourcesAgreeCheck;
import io.vouch.matching.check.party.AccountChangeCheck;
import io.vouch.matching.check.party.AccountHolderCheck;
import io.vouch.matching.check.party.CollectionAccountCheck;
import io.vouch.matching.check.party.DebtorContactCheck;
import io.vouch.matching.check.party.KnownPartyCheck;
import io.vouch.matching.check.party.RelatedPartiesCheck;
import io.vouch.matching.check.registry.RegistryConflictCheck;
import io.vouch.matching.check.repayment.DilutionCheck;
import io.vouch.matching.check.repayment.IndirectPaymentCheck;
import io.vouch.matching.check.repayment.OutsideAccountCheck;
import io.vouch.matching.check.repayment.RoundTripCheck;
import io.vouch.matching.check.repayment.UnconfirmedBeforeDueCheck;
import io.vouch.matching.fingerprint.ForeignClaims;
import java.util.List;

/** All checks that run, in the order of their ids. */
public final class CheckCatalog {

    private CheckCatalog() {}

    /** One instance of each check, where no other institution's fingerprints are known. */
    public static List<RiskCheck> checks() {
        return checks(ForeignClaims.NONE);
    }

    /** One instance of each check; they are stateless. */
    public static List<RiskCheck> checks(ForeignClaims foreign) {
        return List.of(
                new CollectionAccountCheck(),
                new AccountChangeCheck(),
                new AccountHolderCheck(),
                new HabitCheck(),
                new NumberOrderCheck(),
                new CircularTradeCheck(),
                new FiguresCheck(),
                new ResubmissionCheck(),
                new ExposureCheck(),
                new SharedWorkshopCheck(),
                new SameDocumentCheck(),
                new SameInvoiceCheck(),
                new LookAlikeInvoiceCheck(),
                new RenumberedInvoiceCheck(),
                new SplitInvoiceCheck(),
                new EditedPictureCheck(),
                new RegistryConflictCheck(foreign),
                new ContractValueCheck(),
                new AssignmentBanCheck(),
                new ConsignmentCheck(),
                new FutureReceivableCheck(),
                new InstrumentPaymentCheck(),
                new CreditedAfterFundingCheck(),
                new OverdueAtTransferCheck(),
                new AdvanceRatioCheck(),
                new SetOffCheck(),
                new RevisionCheck(),
                new SignatureCheck(),
                new CoveredTextCheck(),
                new HiddenTextCheck(),
                new NumberStyleCheck(),
                new SourcesAgreeCheck(),
                new PatchCheck(),
                new ProductionCheck(),
                new ConsistencyCheck(),
                new SealCheck(),
                new IndirectPaymentCheck(),
                new OutsideAccountCheck(),
                new UnconfirmedBeforeDueCheck(),
                new DilutionCheck(),
                new RoundTripCheck(),
                new PartiesAgreeCheck(),
                new NoticeAmountCheck(),
                new NoticeInvoicesCheck(),
                new GoodsAgreeCheck(),
                new DateOrderCheck(),
                new DueDateCheck(),
                new CompletenessCheck(),
                new AcknowledgementOriginCheck(),
                new ReusedDeliveryCheck(),
                new RecourseWordingCheck(),
                new RelatedPartiesCheck(),
                new KnownPartyCheck(),
                new DebtorContactCheck());
    }
}
