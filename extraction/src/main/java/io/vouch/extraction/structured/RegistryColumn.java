package io.vouch.extraction.structured;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Columns of lists of registrations.
 *
 * @see "Result lists of the Chinese unified registration system (domain reference 4.1); Uniform Commercial Code, form UCC-11"
 */
public enum RegistryColumn {
    NUMBER("(?:初始)?登记(?:证明)?(?:编号|号码|号)|证明编号|(?:registration|filing|file|statement)(?:no|number|id)?|ucc(?:no|number)"),
    REGISTERED("登记(?:时间|日期|日)|registered(?:at|on)?|(?:registration|filing|file)(?:date|time)|filed(?:on|at)?"),
    EXPIRES(
            "(?:登记)?(?:到期|截止|失效)(?:日期?|时间)|登记期限届满日|expires?(?:at|on)?|expiry(?:date)?|expiration(?:date)?|lapsedate|lapses"),
    KIND("(?:登记|交易|业务)(?:业务)?(?:种类|类型)|(?:registration|filing)?(?:kind|type)"),
    STATUS("(?:登记)?状态|(?:registration|filing)?stat(?:us|e)"),
    ASSIGNOR("(?:出让人|转让人|担保人|出质人|债务人)(?:名称|全称)?|(?:assignor|transferor|debtor|seller|grantor)(?:name)?"),
    ASSIGNEE("(?:受让人|担保权人|质权人)(?:名称|全称)?|(?:assignee|transferee|securedparty|factor)(?:name)?"),
    CONTRACT("(?:转让|保理|担保|主)?合同(?:编号|号码|号)|(?:assignment|factoring)?(?:contract|agreement)(?:no|number)?"),
    AMOUNT("(?:转让|担保)?财产(?:价值|金额)|(?:转让|担保|登记)?金额|(?:property)?(?:amount|value)"),
    CURRENCY("币种|货币|currency"),
    DESCRIPTION("(?:转让|担保)?财产(?:信息)?描述|描述|(?:(?:collateral|property|asset)s?)?description|collateral");

    private final Pattern head;

    RegistryColumn(String head) {
        this.head = Pattern.compile(head);
    }

    /** The column that a printed head names, or empty. */
    public static Optional<RegistryColumn> of(String printed) {
        String text = HeadedRows.head(printed);
        for (RegistryColumn column : values()) {
            if (column.head.matcher(text).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    Pattern head() {
        return head;
    }
}
