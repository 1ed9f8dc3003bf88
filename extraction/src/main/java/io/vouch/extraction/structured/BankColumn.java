package io.vouch.extraction.structured;

import java.util.regex.Pattern;

/** Columns of banks' transaction lists, as net banking exports them (domain reference 2.1). */
enum BankColumn {
    DATE("(?:交易|记账|入账|发生)?(?:日期|时间|日)|(?:booking|value|transaction|posting|entry)?date(?:time)?"),
    SIDE("借贷(?:标志|方向|标识|类型)?|收支(?:标志|方向|类型)?|(?:debitcredit|creditdebit|drcr|crdr|dc|cd)(?:indicator|mark)?|direction"),
    CREDIT("(?:贷方|收入|转入|存入)(?:发生额|金额)?|credit(?:s|amount)?|paidin|moneyin|deposits?"),
    DEBIT("(?:借方|支出|转出|支取)(?:发生额|金额)?|debit(?:s|amount)?|paidout|moneyout|withdrawals?"),
    AMOUNT("(?:交易|发生)?(?:金额|额)|(?:transaction)?amount"),
    BALANCE("(?:账户)?余额|(?:running|closing)?balance"),
    CURRENCY("币种|货币|currency|ccy"),
    ACCOUNT("(?:本方|我方|本行)?(?:账号|帐号|账户)|(?:own|our)?(?:account(?:no|number)?|iban)"),
    COUNTERPARTY(
            "(?:对方|交易对手|对手方?)(?:户名|名称|账户名称|账户名|单位)|counterparty(?:name)?|(?:payer|payee|remitter)(?:payee|payer)?(?:name)?|beneficiaryremitter"),
    COUNTERPARTY_ACCOUNT("(?:对方|交易对手|对手方?)(?:账号|帐号|账户)|counterparty(?:account|iban)(?:no|number)?"),
    DETAILS(
            "用途|摘要|附言|备注|交易摘要|(?:payment|transaction)?(?:details?|narrative|description)|remittance(?:information|info)?|purpose"),
    NUMBER("(?:交易)?流水(?:编)?号|交易(?:编号|号)|凭证号|(?:bank|transaction)?(?:reference|ref)(?:no|number)?|transactionid");

    private final Pattern head;

    BankColumn(String head) {
        this.head = Pattern.compile(head);
    }

    Pattern head() {
        return head;
    }
}
