<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>社会救助工作台</source>
        <translation>Assistance Desk</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>数据文件在这里，拷贝这一个文件就是备份：</source>
        <translation>The data file is here; a copy of this one file is a backup:</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>没有就先空着，发钱以前要补上</source>
        <translation>May stay empty for now; needed before money is paid</translation>
    </message>
    <message>
        <source>银行账号</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>账户户名</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>{count} 位，请对照存折或银行卡核对</source>
        <translation>{count} digits; please compare with the passbook or bank card</translation>
    </message>
</context>
<context>
    <name>AllowanceDialog</name>
    <message>
        <source>登记补贴标准</source>
        <translation>Record rate</translation>
    </message>
    <message>
        <source>记下这个标准</source>
        <translation>Record it</translation>
    </message>
    <message>
        <source>先不记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>发给那个月在册的人。一个月登记一次，记下以后不能改动。</source>
        <translation>Paid to those enrolled in that month. Recorded once for a month; it cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>哪个月的</source>
        <translation>For which month</translation>
    </message>
    <message>
        <source>发给谁</source>
        <translation>Paid to</translation>
    </message>
    <message>
        <source>从哪项资金里出</source>
        <translation>Paid from which fund</translation>
    </message>
    <message>
        <source>执行标准（元）</source>
        <translation>Standard in force (yuan)</translation>
    </message>
    <message>
        <source>价格涨幅（%）</source>
        <translation>Price rise (%)</translation>
    </message>
    <message>
        <source>照物价文件上的填</source>
        <translation>As in the price bureau&apos;s document</translation>
    </message>
    <message>
        <source>按什么发</source>
        <translation>Paid per</translation>
    </message>
    <message>
        <source>按人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>按户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>每人或每户（元）</source>
        <translation>Amount each (yuan)</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>请勾选发给哪些人。</source>
        <translation>Please tick who is paid.</translation>
    </message>
    <message>
        <source>{standard} × {rise} ＝ {amount} 元（四舍五入到元）。文件规定了最低多少的，请照文件改。</source>
        <translation>{standard} × {rise} = {amount} yuan (rounded to whole yuan). If the document sets a minimum, please enter that.</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>需要留意</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>还有 {count} 件，都看看</source>
        <translation>{count} more – show all</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>没有需要留意的事。</source>
        <translation>Nothing needs attention.</translation>
    </message>
</context>
<context>
    <name>BalanceBar</name>
    <message>
        <source>已用 {share}%</source>
        <translation>{share}% used</translation>
    </message>
    <message>
        <source>万元，已用完</source>
        <translation>× 10,000 yuan, used up</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>× 10,000 yuan</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在停下</source>
        <translation>Stopping</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>先不改</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>这样改的结果</source>
        <translation>What this change means</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>刚才这一步没有做成</source>
        <translation>The last step could not be done</translation>
    </message>
    <message>
        <source>接着工作</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>程序遇到了没有料到的情况。这一步什么也没有改动，之前做的都已保存，没有丢失。
请再试一次；如果还是不行，请把情况存成文件，交给维护人员。文件里没有任何人的姓名、身份证号和账号。</source>
        <translation>Something unexpected happened. This step changed nothing; all earlier work is saved and nothing is lost.
Please try again. If it still fails, save a report as a file and give it to your support staff. The report contains no names, ID numbers or account numbers.</translation>
    </message>
    <message>
        <source>把情况存成文件</source>
        <translation>Save a report</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>运行情况</source>
        <translation>Program report</translation>
    </message>
    <message>
        <source>这里存不了，请换一个文件夹再存。</source>
        <translation>It cannot be saved here; please choose another folder.</translation>
    </message>
    <message>
        <source>已存到 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>数据放在哪里</source>
        <translation>Where the data are kept</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>关了程序，把这一个文件拷到 U 盘，就是一份备份。</source>
        <translation>Close the program and copy this one file to a USB stick: that is a backup.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>例如 {day}</source>
        <translation>e.g. {day}</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>看不懂这个日期，请按 12-3 或 2019-12-3 的样子填写。</source>
        <translation>This is not a date. Please write it like 12-3 or 2019-12-3.</translation>
    </message>
    <message>
        <source>不能早于上一步的日期（{day}），请改正。</source>
        <translation>It cannot be before the date of the previous step ({day}); please correct it.</translation>
    </message>
    <message>
        <source>这一天还没有到，请改正。</source>
        <translation>This day has not come yet; please correct it.</translation>
    </message>
    <message>
        <source>这一天还没有到（今天是{today}），请改正。</source>
        <translation>This day has not come yet (today is {today}); please correct it.</translation>
    </message>
</context>
<context>
    <name>DeathDialog</name>
    <message>
        <source>谁去世了</source>
        <translation>Who died</translation>
    </message>
    <message>
        <source>去世日期</source>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>以后谁是户主</source>
        <translation>New head of household</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>去掉{entry}</source>
        <translation>Remove {entry}</translation>
    </message>
</context>
<context>
    <name>ExpenditureDialog</name>
    <message>
        <source>登记支出</source>
        <translation>Record expenditure</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>发到人的钱不在这里登记，它从“每月发放”来</source>
        <translation>Not for money paid to people: that comes from “Payments”</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>收款单位</source>
        <translation>Supplier</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>欢迎使用社会救助工作台</source>
        <translation>Welcome to Assistance Desk</translation>
    </message>
    <message>
        <source>建好，开始工作</source>
        <translation>Set up and start</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>这台电脑上还没有数据。请先写上单位名称，打印的表上要用。</source>
        <translation>There are no data on this PC yet. Please enter the name of your office; it is printed on all papers.</translation>
    </message>
    <message>
        <source>例如 某某区民政局</source>
        <translation>e.g. District Civil Affairs Bureau</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>先用演示数据练习</source>
        <translation>Practise with sample data</translation>
    </message>
    <message>
        <source>请写上单位名称</source>
        <translation>Please enter the name of the office</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>正在准备数据</source>
        <translation>Preparing the data</translation>
    </message>
    <message>
        <source>数据没有建成。请看看磁盘是不是满了、文件夹能不能写，再试一次。</source>
        <translation>The data could not be set up. Please check that the disk is not full and the folder can be written to, then try again.</translation>
    </message>
</context>
<context>
    <name>FundEntryDialog</name>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>按回车到下一格。登记以后不能改动，请看清金额和项目。</source>
        <translation>Enter goes to the next field. It cannot be changed once recorded: please check amount and programme.</translation>
    </message>
    <message>
        <source>项目（{year}年）</source>
        <translation>Programme ({year})</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
</context>
<context>
    <name>FundSums</name>
    <message>
        <source>到位合计</source>
        <translation>Total arrived</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>已配套未拨付</source>
        <translation>Allotted, not arrived</translation>
    </message>
    <message>
        <source>{year}年，单位：元，已用 {share}%</source>
        <translation>{year}, in yuan, {share}% used</translation>
    </message>
    <message>
        <source>（钱还没有到账，不算在到位里）</source>
        <translation>(not in the account yet, so not counted as arrived)</translation>
    </message>
</context>
<context>
    <name>FundsCard</name>
    <message>
        <source>资金结余</source>
        <translation>Fund balances</translation>
    </message>
    <message>
        <source>资金明细</source>
        <translation>Fund entries</translation>
    </message>
</context>
<context>
    <name>FundsPage</name>
    <message>
        <source>资金</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>每一笔下达、到位和支出。合计由程序加，不用手填。</source>
        <translation>Every allotment, arrival and expenditure. Totals are added up by the program.</translation>
    </message>
    <message>
        <source>登记支出</source>
        <translation>Record expenditure</translation>
    </message>
    <message>
        <source>登记到位</source>
        <translation>Record transfer</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>这一年还没有登记</source>
        <translation>Nothing recorded for this year</translation>
    </message>
    <message>
        <source>钱下达了、到账了，或者有上年结转，就点右上角的“登记到位”。</source>
        <translation>When money was allotted, arrived or is carried in from last year, click “Record transfer” at the top right.</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>资金明细</source>
        <translation>Fund entries</translation>
    </message>
    <message>
        <source>上面选项目，右上角选年份。
到位合计和支出后面写着它们由哪几笔加成；下面是全部明细，最后一列是每一笔以后的结余。
发放名单送银行的那一天自动记支出，不用在这里登记；选中一份名单按回车，可以看名单。
文件到了、钱没到，登记“下达”；钱到账了，登记“到位”。</source>
        <translation>Choose the programme above and the year at the top right.
The totals show what they are made of; below are all entries, with the balance after each in the last column.
A payment list counts as spent on the day it is sent to the bank; do not record it here. Select a list and press Enter to see it.
Document received but no money yet: record “Allotted”. Money in the account: record “Arrived”.</translation>
    </message>
    <message>
        <source>已登记：{programme}，{words} {amount} 元。现在结余 {balance} 元。</source>
        <translation>Recorded for {programme}: {words}, {amount} yuan. The balance is now {balance} yuan.</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>新户主</source>
        <translation>New head of household</translation>
    </message>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>回到本月</source>
        <translation>Back to this month</translation>
    </message>
    <message>
        <source>每个月从这里开始：五步从上到下做，蓝色的那一步是现在该做的，按回车就开始。变动都登记好了，就点“核对过了”。
“需要留意”是程序帮您看出来的事，点右边的字就到那里去办。
别的地方随便点，不会改动什么。</source>
        <translation>Each month starts here: five steps from top to bottom. The blue one is due now; press Enter to start it. When all changes are recorded, click “Checked”.
“Needs attention” lists what the program has noticed; click the words at the right to deal with it.
Nothing else here changes anything, so feel free to click around.</translation>
    </message>
    <message>
        <source>正在看这个月的情况</source>
        <translation>Looking at this month</translation>
    </message>
    <message>
        <source>{month}发放工作</source>
        <translation>Payments for {month}</translation>
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>添一个家庭成员</source>
        <translation>Add a member</translation>
    </message>
    <message>
        <source>第 {number} 人</source>
        <translation>Member {number}</translation>
    </message>
    <message>
        <source>添一笔收入</source>
        <translation>Add an income</translation>
    </message>
    <message>
        <source>第 {number} 笔收入</source>
        <translation>Income {number}</translation>
    </message>
    <message>
        <source>暂不享受，只登记</source>
        <translation>None for now, register only</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Household members</translation>
    </message>
    <message>
        <source>家庭收入</source>
        <translation>Household income</translation>
    </message>
    <message>
        <source>没有收入就不用填</source>
        <translation>Leave empty if there is none</translation>
    </message>
    <message>
        <source>享受待遇</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>银行账户</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>按回车到下一格</source>
        <translation>Enter goes to the next field</translation>
    </message>
    <message>
        <source>只登记家庭，暂不发钱；以后可以再增加项目。</source>
        <translation>The household is only registered and not paid; a programme can be added later.</translation>
    </message>
    <message>
        <source>填好户主的姓名和身份证号，这里就算出每月发多少。</source>
        <translation>Once the head&apos;s name and ID number are filled in, the monthly amount appears here.</translation>
    </message>
    <message>
        <source>还有 {count} 人没有填好，没有算进去。</source>
        <translation>Members not complete and not counted yet: {count}.</translation>
    </message>
    <message>
        <source>只登记，暂不发放</source>
        <translation>Register only, no payment</translation>
    </message>
    <message>
        <source>登记，{month}一次性发放</source>
        <translation>Register, pay once in {month}</translation>
    </message>
    <message>
        <source>登记，{month}起发放</source>
        <translation>Register, pay from {month}</translation>
    </message>
</context>
<context>
    <name>HouseholdPanel</name>
    <message>
        <source>没有选中的家庭</source>
        <translation>No household selected</translation>
    </message>
    <message>
        <source>这一户的情况</source>
        <translation>Details of this household</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Record a change</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>隐藏证件号和账号</source>
        <translation>Hide full numbers</translation>
    </message>
    <message>
        <source>显示完整证件号和账号</source>
        <translation>Show full numbers</translation>
    </message>
    <message>
        <source>以前享受过</source>
        <translation>Earlier enrolments</translation>
    </message>
    <message>
        <source>{street}{community}，户号 {number}</source>
        <translation>{street} {community}, no. {number}</translation>
    </message>
    <message>
        <source>元/月</source>
        <translation>yuan/month</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>详细住址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>银行账户</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>{bank} {number}，户名 {holder}</source>
        <translation>{bank} {number}, held by {holder}</translation>
    </message>
    <message>
        <source>家庭成员 {count} 人</source>
        <translation>Members: {count}</translation>
    </message>
    <message>
        <source>{kind}，{per} {amount} 元</source>
        <translation>{kind}, {amount} yuan {per}</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>没有收入</source>
        <translation>No income</translation>
    </message>
    <message>
        <source>最近发放</source>
        <translation>Recent payments</translation>
    </message>
    <message>
        <source>还没有发放记录</source>
        <translation>No payments yet</translation>
    </message>
</context>
<context>
    <name>HouseholdRegister</name>
    <message>
        <source>姓名、拼音、身份证号</source>
        <translation>Name, pinyin, ID number</translation>
    </message>
    <message>
        <source>只看</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>家庭名册</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Households: {count}</translation>
    </message>
    <message>
        <source>还没有登记家庭</source>
        <translation>No households registered yet</translation>
    </message>
    <message>
        <source>按右上角的“登记新家庭”，从第一户开始。</source>
        <translation>Click “New household” at the top right to register the first one.</translation>
    </message>
    <message>
        <source>没有找到“{looked_for}”</source>
        <translation>Nothing found for “{looked_for}”</translation>
    </message>
    <message>
        <source>换一个字，或者只打拼音首字母试试；按 Esc 看全部。</source>
        <translation>Try another character or just the pinyin initials; Esc shows all.</translation>
    </message>
    <message>
        <source>没有“{group}”的家庭</source>
        <translation>No households in “{group}”</translation>
    </message>
    <message>
        <source>按“全部”看所有家庭。</source>
        <translation>Click “All” to see every household.</translation>
    </message>
</context>
<context>
    <name>HouseholdsPage</name>
    <message>
        <source>登记新家庭</source>
        <translation>New household</translation>
    </message>
    <message>
        <source>打开这一户</source>
        <translation>Open household</translation>
    </message>
    <message>
        <source>返回名册</source>
        <translation>Back to register</translation>
    </message>
    <message>
        <source>找人：直接打姓名、拼音首字母、身份证号、社区或户号，名单跟着变短；按回车到名单里，再按回车看这一户。
右边是选中的这一户：每月多少钱、怎么算出来的、最近发了没有。
家里有变化，按“登记变动”：添人、减人、死亡、收入、账号、待遇都在里面；改以前会告诉您每月差多少。
不再发钱按“停发”。资料不会删除，以后还可以再享受。</source>
        <translation>To find somebody, type a name, pinyin initials, ID number, community or household number: the list gets shorter as you type. Enter goes to the list, Enter again opens the household.
At the right is the selected household: what it gets each month, how that is worked out, and whether it was paid lately.
When something changes in the family, click “Record a change”: joining, leaving, death, income, account and terms are all there. You see the difference per month before anything is changed.
To end payments, click “Stop”. Nothing is deleted; the household can be enrolled again later.</translation>
    </message>
    <message>
        <source>正在登记新家庭。请先登记完，或者按“先不登记”，再看别的家庭。</source>
        <translation>A new household is being filled in. Finish it, or press “Not now”, before looking at another one.</translation>
    </message>
    <message>
        <source>家庭登记</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>找人：直接打名字，或打拼音首字母，例如 lyf</source>
        <translation>To find somebody, type the name or its pinyin initials, e.g. lyf</translation>
    </message>
    <message>
        <source>填错了会在格子下面告诉您怎么改。按登记以前，什么也不会存。</source>
        <translation>Mistakes are explained below the field. Nothing is saved before you register.</translation>
    </message>
    <message>
        <source>不登记这一家了？</source>
        <translation>Leave without registering?</translation>
    </message>
    <message>
        <source>填了的内容不会保留。</source>
        <translation>What you have filled in will not be kept.</translation>
    </message>
    <message>
        <source>不登记了</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>{name}家登记好了，户号 {number}。</source>
        <translation>The {name} household is registered as no. {number}.</translation>
    </message>
</context>
<context>
    <name>IdEdit</name>
    <message>
        <source>现在是 {count} 位，应为 18 位，请对照身份证补全</source>
        <translation>{count} of 18 characters; please complete it from the ID card</translation>
    </message>
</context>
<context>
    <name>IncomeFields</name>
    <message>
        <source>收入种类</source>
        <translation>Kind of income</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>按月还是按年</source>
        <translation>Per month or year</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>IncomesDialog</name>
    <message>
        <source>添一笔收入</source>
        <translation>Add an income</translation>
    </message>
    <message>
        <source>第 {number} 笔收入</source>
        <translation>Income {number}</translation>
    </message>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
    <message>
        <source>一般从下个月起</source>
        <translation>Usually from next month</translation>
    </message>
</context>
<context>
    <name>InstitutionDialog</name>
    <message>
        <source>机构名称</source>
        <translation>Name of the institution</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>为什么添人</source>
        <translation>Reason for joining</translation>
    </message>
    <message>
        <source>从哪个月起算进来</source>
        <translation>Counted from which month</translation>
    </message>
    <message>
        <source>一般从下个月起</source>
        <translation>Usually from next month</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>谁离开</source>
        <translation>Who leaves</translation>
    </message>
    <message>
        <source>为什么离开</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>算到哪个月</source>
        <translation>Counted up to which month</translation>
    </message>
    <message>
        <source>这个月还算，从下个月起不算</source>
        <translation>This month still counts, the next no longer does</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>字的大小和颜色</source>
        <translation>Text size and colours</translation>
    </message>
    <message>
        <source>字的大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>看得清吗？张三 家，每月 860.00 元。</source>
        <translation>Can you read this? Zhang, 860.00 yuan a month.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>社会救助工作台</source>
        <translation>Assistance Desk</translation>
    </message>
    <message>
        <source>{unit} · {name}</source>
        <translation>{unit} · {name}</translation>
    </message>
    <message>
        <source>左边选页面，也可以按 Ctrl+1 到 Ctrl+6。
Ctrl+F 查找，Ctrl+N 新登记，Ctrl+P 打印，Ctrl+回车 做本页的主要一步。
字太小：按 Ctrl 和加号；字太大：按 Ctrl 和减号。
所有改动都自动保存，不用另外存盘。</source>
        <translation>Choose a page at the left, or press Ctrl+1 to Ctrl+6.
Ctrl+F finds, Ctrl+N makes a new entry, Ctrl+P prints, Ctrl+Enter does the main step of the page.
Text too small: press Ctrl and plus. Too large: press Ctrl and minus.
All changes are saved by themselves.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>打印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>退出(&amp;X)</source>
        <translation>E&amp;xit</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>查找(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>业务(&amp;B)</source>
        <translation>&amp;Work</translation>
    </message>
    <message>
        <source>新登记(&amp;N)</source>
        <translation>&amp;New entry</translation>
    </message>
    <message>
        <source>本页主要的一步(&amp;M)</source>
        <translation>&amp;Main step of this page</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>本页怎么用(&amp;H)</source>
        <translation>&amp;Help on this page</translation>
    </message>
    <message>
        <source>关于本程序(&amp;A)</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>字大一些(&amp;L)</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>字小一些(&amp;S)</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>字恢复原大(&amp;O)</source>
        <translation>&amp;Original text size</translation>
    </message>
    <message>
        <source>换成浅色或深色(&amp;D)</source>
        <translation>Light or &amp;dark</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭这条提示</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>MonthEdit</name>
    <message>
        <source>例如 {month}</source>
        <translation>e.g. {month}</translation>
    </message>
</context>
<context>
    <name>MonthSwitch</name>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>MonthlyPage</name>
    <message>
        <source>每月发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>返回名单</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>每个项目每月一份名单，从上到下看：黄底的排在前面，是和上月不一样的。
没错就按右下角的蓝色按钮，一步一步往下做：生成、签字、送银行、到账。
送银行以前都可以撤回重做；送出以后，多发少发用补发更正。
补发、价格临时补贴、春节慰问金在“名单种类”里选。</source>
        <translation>Each programme has one list a month. Read it from the top: rows on yellow come first and differ from last month.
If all is right, click the blue button at the bottom right and go on step by step: make, sign, send to the bank, paid.
Until it is sent a list can be withdrawn and made again; after that, corrections are made by back pay.
Back pay, price subsidies and festival grants are chosen under “Kind”.</translation>
    </message>
    <message>
        <source>正在算名单</source>
        <translation>Working out the list</translation>
    </message>
    <message>
        <source>名单没有算完</source>
        <translation>The list was not finished</translation>
    </message>
    <message>
        <source>名单已生成。下一步：打印出来，送去签字。</source>
        <translation>The list is made. Next: print it and have it signed.</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <source>{title}，单位：元</source>
        <translation>{title}, in yuan</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>谁的姓名</source>
        <translation>Whose name</translation>
    </message>
    <message>
        <source>正确的姓名</source>
        <translation>Correct name</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>单位和经办人</source>
        <translation>Office and caseworker</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>打印的表上用这个名称</source>
        <translation>Printed on all papers</translation>
    </message>
    <message>
        <source>写进日志，查账时知道是谁做的。不填就写“经办人”。</source>
        <translation>Written to the journal, to show who did what. If empty, “Caseworker” is written.</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>请写上单位名称</source>
        <translation>Please enter the name of the office</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>社会救助工作台</source>
        <translation>Assistance Desk</translation>
    </message>
</context>
<context>
    <name>NextStepCard</name>
    <message>
        <source>去做</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>去做下一步：{title}</source>
        <translation>Do the next step: {title}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PaperPrinter</name>
    <message>
        <source>这台电脑还没有打印机。请先在系统设置里添加打印机，或者存为 PDF，到别的电脑上打印。</source>
        <translation>This PC has no printer. Please add one in the system settings, or save as PDF and print on another PC.</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>已送到打印机，共 {count} 页。</source>
        <translation>Sent to the printer; pages: {count}.</translation>
    </message>
    <message>
        <source>打印到第 {count} 页停了。请看看打印机，再重新打印。</source>
        <translation>Printing stopped after page {count}. Please check the printer and print again.</translation>
    </message>
    <message>
        <source>打印机没有反应。请看看它开着没有、有没有纸，再打印一次。</source>
        <translation>The printer does not answer. Please check that it is on and has paper, then print again.</translation>
    </message>
</context>
<context>
    <name>PaperSaver</name>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>已存好：{path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>存成“{name}”</source>
        <translation>Save as “{name}”</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>PayoutChoice</name>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>名单种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Lists of this kind</translation>
    </message>
    <message>
        <source>第 {number} 批</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>再做一批</source>
        <translation>Make another</translation>
    </message>
</context>
<context>
    <name>PayoutFoot</name>
    <message>
        <source>打印名单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>撤回名单</source>
        <translation>Withdraw list</translation>
    </message>
    <message>
        <source>有退回</source>
        <translation>Some returned</translation>
    </message>
    <message>
        <source>名单没错，生成名单</source>
        <translation>All correct, make the list</translation>
    </message>
    <message>
        <source>登记已签字</source>
        <translation>Record as signed</translation>
    </message>
    <message>
        <source>登记已送银行</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>全部到账</source>
        <translation>All paid</translation>
    </message>
    <message>
        <source>应发合计 {sum} 元，{counted}</source>
        <translation>Total due {sum} yuan, {counted}</translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message>
        <source>看这一户</source>
        <translation>See household</translation>
    </message>
    <message>
        <source>重新算</source>
        <translation>Work out again</translation>
    </message>
    <message>
        <source>去家庭登记</source>
        <translation>Go to households</translation>
    </message>
    <message>
        <source>现在一户也发不了</source>
        <translation>Nobody can be paid yet</translation>
    </message>
    <message>
        <source>请先把上面几户的资料补全。</source>
        <translation>Please complete the details of the households above first.</translation>
    </message>
    <message>
        <source>没有要补发的</source>
        <translation>No back pay is due</translation>
    </message>
    <message>
        <source>以前各月应发的，都已经发够了。</source>
        <translation>All that was due for earlier months has been paid.</translation>
    </message>
    <message>
        <source>先在“家庭登记”里给他们登记{name}，再回到这里。</source>
        <translation>First enrol them in {name} under “Households”, then come back here.</translation>
    </message>
    <message>
        <source>{month}没有要发{name}的人</source>
        <translation>Nobody is due {name} in {month}</translation>
    </message>
    <message>
        <source>{kind}该发的都已经发过了</source>
        <translation>{kind}: all that is due has been paid</translation>
    </message>
    <message>
        <source>发放名单</source>
        <translation>Payment list</translation>
    </message>
    <message>
        <source>有 {n} 户（人）这次发不了，补全资料以后会自动重算</source>
        <translation>Not payable this time: {n} – please complete their details</translation>
    </message>
    <message>
        <source>以前有 {n} 笔多发了，共 {sum} 元；这份名单不扣回。</source>
        <translation>Overpaid earlier: {n} payments, {sum} yuan in all; not deducted from this list.</translation>
    </message>
    <message>
        <source>有 {n} 人已去世，没有列入；打勾就列入，由家属领取</source>
        <translation>Died and left out: {n}. Tick to include them; the family receives the money</translation>
    </message>
    <message>
        <source>列入已去世的人，由家属领取</source>
        <translation>Include those who died; the family receives the money</translation>
    </message>
    <message>
        <source>银行退回 {counted}，共 {sum} 元，钱已回到结余。请先改好账户，再发一次。</source>
        <translation>Returned by the bank – {counted}, {sum} yuan in all; the money is back in the balance. Please correct the accounts, then pay again.</translation>
    </message>
    <message>
        <source>再发一次</source>
        <translation>Pay again</translation>
    </message>
    <message>
        <source>看全部名单</source>
        <translation>Show the whole list</translation>
    </message>
    <message>
        <source>只看这 {counted}</source>
        <translation>Show only these {counted}</translation>
    </message>
    <message>
        <source>停发原因：{reason}。</source>
        <translation>Reason for stopping: {reason}.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>看小一点</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>看大一点</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>和窗口一样宽</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>纸上的样子</source>
        <translation>As on paper</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>户主姓名</source>
        <translation>Name of the head</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>请选</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>与户主的关系</source>
        <translation>Relation to head</translation>
    </message>
    <message>
        <source>残疾等级</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>没有残疾证</source>
        <translation>None</translation>
    </message>
    <message>
        <source>计入保障人口</source>
        <translation>Supported</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>Seriously ill</translation>
    </message>
    <message>
        <source>其他情况</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>请照身份证填 18 位号码。</source>
        <translation>Please enter the 18 characters of the ID card.</translation>
    </message>
    <message>
        <source>请选与户主的关系。</source>
        <translation>Please choose the relation to the head.</translation>
    </message>
    <message>
        <source>以前登记的姓名是“{name}”，会用那个姓名；要改请再办“改姓名”。</source>
        <translation>Registered earlier as “{name}”; that name will be used. To change it, use “Correct name”.</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>按 ↓ 键挑选，也可以填新的</source>
        <translation>Press ↓ to choose, or type a new one</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>详细住址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>演示数据：这里的人和钱都是编造的，可以放心练习。</source>
        <translation>Sample data: all people and money here are made up. Practise as you like.</translation>
    </message>
</context>
<context>
    <name>PreparationCard</name>
    <message>
        <source>先做好这四件事</source>
        <translation>Do these four things first</translation>
    </message>
    <message>
        <source>做完以后，这里每个月带着您走完发放的五步。</source>
        <translation>After that, this page leads you through the five steps of each month.</translation>
    </message>
    <message>
        <source>登记执行标准</source>
        <translation>Record the standards</translation>
    </message>
    <message>
        <source>每人每月多少钱，从哪个月起，文号</source>
        <translation>Amount a month, from which month, document no.</translation>
    </message>
    <message>
        <source>登记资金</source>
        <translation>Record the funds</translation>
    </message>
    <message>
        <source>上年结转多少，今年到位多少</source>
        <translation>Carried in from last year, arrived this year</translation>
    </message>
    <message>
        <source>登记家庭</source>
        <translation>Register households</translation>
    </message>
    <message>
        <source>户主、家里人、收入、银行账号</source>
        <translation>Head, members, income, bank account</translation>
    </message>
    <message>
        <source>登记待遇</source>
        <translation>Enrol households</translation>
    </message>
    <message>
        <source>哪一户享受哪个项目，从哪个月起</source>
        <translation>Which household, which programme, from which month</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>去登记</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>还有 {n} 户没有列出</source>
        <translation>{n} more not shown</translation>
    </message>
    <message>
        <source>去补填</source>
        <translation>Fill in</translation>
    </message>
</context>
<context>
    <name>RatesCard</name>
    <message>
        <source>价格临时补贴和慰问金</source>
        <translation>Price subsidies and festival grants</translation>
    </message>
    <message>
        <source>登记补贴标准</source>
        <translation>Record rate</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>文件来了，按月份登记标准，再到“每月发放”做名单。</source>
        <translation>When the document arrives, record the rate for its month, then make the list under “Payments”.</translation>
    </message>
    <message>
        <source>补贴标准</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>{count} 个标准</source>
        <translation>Rates: {count}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>先看清楚，再打印或者存成文件。</source>
        <translation>Look first, then print or save as a file.</translation>
    </message>
    <message>
        <source>哪一份名单</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>哪一种报表</source>
        <translation>Which report</translation>
    </message>
    <message>
        <source>报表名称</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>左边选报表，右边就是打印出来的样子。
发放名册选月份和名单，年度报告选年份；箭头往前往后翻。
字看不清就点放大镜。打印按 Ctrl+P，要发给别人就存为 PDF。
这里只看不改，随便点不会出错。</source>
        <translation>Choose a report at the left; at the right you see it as it will be printed.
For a payment list choose month and list, for the annual report the year; the arrows go back and forth.
Use the magnifiers to read small print. Ctrl+P prints; to send it to somebody, save it as PDF.
Nothing here changes anything, so feel free to click around.</translation>
    </message>
    <message>
        <source>正在准备报表</source>
        <translation>Preparing the reports</translation>
    </message>
    <message>
        <source>{month}还没有生成名单</source>
        <translation>No list has been made for {month} yet</translation>
    </message>
    <message>
        <source>去每月发放</source>
        <translation>Go to payments</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <source>这份报表没有做完</source>
        <translation>The report was not finished</translation>
    </message>
    <message>
        <source>重新排版</source>
        <translation>Lay out again</translation>
    </message>
</context>
<context>
    <name>RightFields</name>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>谁享受</source>
        <translation>Who is enrolled</translation>
    </message>
    <message>
        <source>审核确认日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>审批依据</source>
        <translation>Basis of approval</translation>
    </message>
    <message>
        <source>困难原因</source>
        <translation>Cause of hardship</translation>
    </message>
    <message>
        <source>{month}一次性发放</source>
        <translation>Paid once in {month}</translation>
    </message>
    <message>
        <source>从次月（{month}）起发放</source>
        <translation>Paid from the next month ({month})</translation>
    </message>
    <message>
        <source>请先填好户主。</source>
        <translation>Please fill in the head of household first.</translation>
    </message>
    <message>
        <source>会议纪要文号</source>
        <translation>Minutes, document no.</translation>
    </message>
</context>
<context>
    <name>RiseField</name>
    <message>
        <source>请填文件上的涨幅，例如 4.8 就是 4.8%。</source>
        <translation>Please enter the rise as in the document, e.g. 4.8 for 4.8%.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>本单位的做法</source>
        <translation>Practice of this office</translation>
    </message>
    <message>
        <source>每月 {day} 日</source>
        <translation>Day {day}</translation>
    </message>
    <message>
        <source>最晚哪天发到户</source>
        <translation>Monthly pay day</translation>
    </message>
    <message>
        <source>首页按这一天提醒</source>
        <translation>The home page reminds you of it</translation>
    </message>
    <message>
        <source>人去世的那个月</source>
        <translation>Month of a death</translation>
    </message>
    <message>
        <source>照发，下月起停</source>
        <translation>Still paid</translation>
    </message>
    <message>
        <source>不发，当月就停</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>登记死亡时按这个算最后一个月</source>
        <translation>Decides the last month when a death is recorded</translation>
    </message>
    <message>
        <source>{count} 个月的标准</source>
        <translation>Standard × {count}</translation>
    </message>
    <message>
        <source>临时救助最多</source>
        <translation>Temporary assistance up to</translation>
    </message>
    <message>
        <source>超过就不让登记</source>
        <translation>More cannot be recorded</translation>
    </message>
</context>
<context>
    <name>RunSteps</name>
    <message>
        <source>等 {n} 户</source>
        <translation> and others ({n} in all)</translation>
    </message>
    <message>
        <source>有 {n} 户这次不发，先生成名单吗？</source>
        <translation>Left out this time: {n}. Make the list without them?</translation>
    </message>
    <message>
        <source>这次不发：{who}。</source>
        <translation>Not paid this time: {who}.</translation>
    </message>
    <message>
        <source>以后补全资料，可以用补发把这个月的钱补上。</source>
        <translation>Once their details are complete, this month can be paid as back pay.</translation>
    </message>
    <message>
        <source>这次不发，生成名单</source>
        <translation>Leave out, make the list</translation>
    </message>
    <message>
        <source>先去补资料</source>
        <translation>Complete details first</translation>
    </message>
    <message>
        <source>银行回单的日期</source>
        <translation>Date of the bank&apos;s receipt</translation>
    </message>
    <message>
        <source>撤回这份名单？</source>
        <translation>Withdraw this list?</translation>
    </message>
    <message>
        <source>撤回以后可以重新核对、重新生成。</source>
        <translation>After that it can be checked and made again.</translation>
    </message>
    <message>
        <source>已经打印或签字的纸请作废。</source>
        <translation>Please void any printed or signed copies.</translation>
    </message>
    <message>
        <source>撤回名单</source>
        <translation>Withdraw list</translation>
    </message>
    <message>
        <source>先不撤回</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>四级签字都签好了吗？</source>
        <translation>Have all four levels signed?</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Date of signature</translation>
    </message>
    <message>
        <source>登记已签字</source>
        <translation>Record as signed</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>已登记签字。下一步：把名单送到银行。</source>
        <translation>Recorded as signed. Next: send the list to the bank.</translation>
    </message>
    <message>
        <source>付到 {count} 个账户，从“{fund}”资金里支出。</source>
        <translation>Accounts to be paid: {count}, from the “{fund}” fund.</translation>
    </message>
    <message>
        <source>名单已经送到银行了吗？</source>
        <translation>Has the list been sent to the bank?</translation>
    </message>
    <message>
        <source>登记以后不能再撤回；多发少发，以后用补发更正。</source>
        <translation>It cannot be withdrawn after that; corrections are made by back pay.</translation>
    </message>
    <message>
        <source>送银行的日期</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>登记已送银行</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>已登记送银行。收到银行回单以后，再登记发放结果。</source>
        <translation>Recorded as sent. When the bank&apos;s receipt comes, record the result.</translation>
    </message>
    <message>
        <source>钱都到账了吗？</source>
        <translation>Has all the money been paid?</translation>
    </message>
    <message>
        <source>银行回单里没有一户退回。登记以后，这份名单就做完了。</source>
        <translation>The bank&apos;s receipt shows no returns. Recording this completes the list.</translation>
    </message>
    <message>
        <source>到账日期</source>
        <translation>Date paid</translation>
    </message>
    <message>
        <source>全部到账</source>
        <translation>All paid</translation>
    </message>
    <message>
        <source>再核对一下</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>已登记全部到账，这份名单做完了。</source>
        <translation>Recorded as all paid; this list is complete.</translation>
    </message>
    <message>
        <source>{title}：{counted}，{sum} 元。</source>
        <translation>{title}: {counted}, {sum} yuan.</translation>
    </message>
    <message>
        <source>名单已撤回，下面是重新算的名单。</source>
        <translation>The list is withdrawn; below it is worked out again.</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>清空查找</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>改了马上生效，不用保存。</source>
        <translation>Changes take effect at once.</translation>
    </message>
    <message>
        <source>看不清就选大一点的字。颜色觉得刺眼，可以换成深色。
上级发文调整标准时，点“登记新标准”，照文件填；以前的标准不要动，补发时还要用。
价格补贴、春节慰问金的文件来了，点“登记补贴标准”，再到“每月发放”做名单。</source>
        <translation>If the text is hard to read, choose a larger size; if the screen is too bright, choose dark colours.
When a document changes a standard, click “New standard” and enter it as written. Earlier standards stay: back pay still needs them.
For a price subsidy or festival grant, click “Record rate”, then make the list under “Payments”.</translation>
    </message>
    <message>
        <source>新标准已记下。算名单时从该发的月份起自动用它。</source>
        <translation>The new standard is recorded. Lists use it from its first month of payment.</translation>
    </message>
    <message>
        <source>已改，从现在起按这个做。</source>
        <translation>Changed; it holds from now on.</translation>
    </message>
    <message>
        <source>已记下{month}的{kind}标准，可以到“每月发放”做名单。</source>
        <translation>Rate recorded for {month}: {kind}. The list can be made under “Payments”.</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>银行退回了哪些？</source>
        <translation>Which payments did the bank return?</translation>
    </message>
    <message>
        <source>选中退回的，写上原因。没有标记的都算已到账。</source>
        <translation>Select the returned ones and give the reason. All others count as paid.</translation>
    </message>
    <message>
        <source>登记发放结果</source>
        <translation>Record result</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、账号后四位</source>
        <translation>Name, pinyin initials, last 4 digits of account</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason for return</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>记为退回</source>
        <translation>Mark as returned</translation>
    </message>
    <message>
        <source>改回到账</source>
        <translation>Mark as paid</translation>
    </message>
    <message>
        <source>还没有标记退回的。如果都到账了，请关掉这里，点“全部到账”。</source>
        <translation>Nothing is marked as returned. If all was paid, close this and click “All paid”.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个名字，或者按 Esc 清空。</source>
        <translation>Try another name, or press Esc to clear.</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>请写明退回的原因。</source>
        <translation>Please give the reason for the return.</translation>
    </message>
    <message>
        <source>退回 {back}，{money} 元；到账 {paid}，{rest} 元</source>
        <translation>Returned {back}, {money} yuan; paid {paid}, {rest} yuan</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>这里还没有内容</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>已选 {parts}</source>
        <translation>Selected: {parts}</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>列标题</source>
        <translation>Column headings</translation>
    </message>
</context>
<context>
    <name>SpeechCard</name>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>下次打开程序时换成新的语言。</source>
        <translation>The language changes the next time the program starts.</translation>
    </message>
</context>
<context>
    <name>StandardDialog</name>
    <message>
        <source>登记新标准</source>
        <translation>New standard</translation>
    </message>
    <message>
        <source>记下这个标准</source>
        <translation>Record it</translation>
    </message>
    <message>
        <source>先不记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>以前的标准留着不动，按月份算以前的钱还用得到。</source>
        <translation>Earlier standards stay as they are; amounts of past months still need them.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>每月多少（元）</source>
        <translation>Amount a month (yuan)</translation>
    </message>
    <message>
        <source>从哪个月起执行</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>文件上写的执行月份</source>
        <translation>The month named in the document</translation>
    </message>
    <message>
        <source>从哪个月起按新标准发</source>
        <translation>Paid at the new rate from</translation>
    </message>
    <message>
        <source>晚于执行月份的，中间几个月要补发</source>
        <translation>If later, the months between are paid as back pay</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>请写每月的金额</source>
        <translation>Please enter the amount a month</translation>
    </message>
    <message>
        <source>请写年和月，例如 2019-07</source>
        <translation>Please enter year and month, e.g. 2019-07</translation>
    </message>
    <message>
        <source>请写文号，查账时要用</source>
        <translation>Please enter the document no.; audits ask for it</translation>
    </message>
</context>
<context>
    <name>StandardsCard</name>
    <message>
        <source>补助标准</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>登记新标准</source>
        <translation>New standard</translation>
    </message>
    <message>
        <source>还没有标准</source>
        <translation>No standards yet</translation>
    </message>
    <message>
        <source>按文件把各项标准记下来，才能算出每月的钱。</source>
        <translation>Amounts can be worked out once the standards are recorded from their documents.</translation>
    </message>
    <message>
        <source>{count} 个标准</source>
        <translation>Standards: {count}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>这个数据文件打不开</source>
        <translation>This data file cannot be opened</translation>
    </message>
    <message>
        <source>程序已经开着了</source>
        <translation>The program is already open</translation>
    </message>
    <message>
        <source>请在任务栏里点开它；同一个数据文件不能开两次。</source>
        <translation>Please click it in the taskbar; one data file cannot be opened twice.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>改动会自动保存</source>
        <translation>Changes are saved at once</translation>
    </message>
    <message>
        <source>字小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>字大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>已自动保存 {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>换成浅色</source>
        <translation>Switch to light</translation>
    </message>
    <message>
        <source>换成深色</source>
        <translation>Switch to dark</translation>
    </message>
</context>
<context>
    <name>StepProgress</name>
    <message>
        <source>{count} 步中已做完 {done} 步</source>
        <translation>{done} of {count} steps done</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>第 {now} 步，共 {count} 步：{title}</source>
        <translation>Step {now} of {count}: {title}</translation>
    </message>
    <message>
        <source>{count} 步都做完了</source>
        <translation>All {count} steps done</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>本月五步都做完了</source>
        <translation>All five steps are done</translation>
    </message>
    <message>
        <source>这个月的五步</source>
        <translation>The five steps of this month</translation>
    </message>
    <message>
        <source>第 {number} 步，共 {count} 步</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>看{month}的五步</source>
        <translation>Go to {month}</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>开始第 {number} 步</source>
        <translation>Start step {number}</translation>
    </message>
    <message>
        <source>核对过了</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>停哪一项</source>
        <translation>What to stop</translation>
    </message>
    <message>
        <source>发到哪个月</source>
        <translation>Last month paid</translation>
    </message>
    <message>
        <source>这个月还发，从下个月起停</source>
        <translation>This month is still paid</translation>
    </message>
    <message>
        <source>停发原因（要写进台账）</source>
        <translation>Reason (kept on record)</translation>
    </message>
    <message>
        <source>从{month}起停发{family}家的{programme}？</source>
        <translation>Stop {programme} for the {family} household from {month}?</translation>
    </message>
    <message>
        <source>从{since}才开始发，不能停在它以前。</source>
        <translation>It is paid from {since}; it cannot stop before that.</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>哪一项</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>从哪个月起</source>
        <translation>From which month</translation>
    </message>
    <message>
        <source>一般从下个月起</source>
        <translation>Usually from next month</translation>
    </message>
</context>
<context>
    <name>TermsQuestions</name>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>供养方式</source>
        <translation>Care mode</translation>
    </message>
    <message>
        <source>自理能力</source>
        <translation>Self-care</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>Care institution</translation>
    </message>
    <message>
        <source>钱发到机构的账户</source>
        <translation>Paid to the institution&apos;s account</translation>
    </message>
    <message>
        <source>按几个月的标准</source>
        <translation>Months of the standard</translation>
    </message>
    <message>
        <source>按议定的金额</source>
        <translation>Decided amount</translation>
    </message>
    <message>
        <source>怎么算</source>
        <translation>Worked out by</translation>
    </message>
    <message>
        <source>月数</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>议定金额（元）</source>
        <translation>Decided amount (yuan)</translation>
    </message>
    <message>
        <source>登记新机构</source>
        <translation>New institution</translation>
    </message>
    <message>
        <source>{n} 个月</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>还没有登记供养机构，请按下面的“登记新机构”。</source>
        <translation>No care institution is recorded; please click “New institution” below.</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>登记到位</source>
        <translation>Record transfer</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>到位（钱到账了）</source>
        <translation>Arrived (money in the account)</translation>
    </message>
    <message>
        <source>下达（钱还没到）</source>
        <translation>Allotted (not arrived yet)</translation>
    </message>
    <message>
        <source>上年结转</source>
        <translation>Carried in</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>请选择钱从哪里来。</source>
        <translation>Please choose where the money comes from.</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>每月发放，单位万元</source>
        <translation>Paid each month, in 10,000 yuan</translation>
    </message>
    <message>
        <source>{programme}每月发放</source>
        <translation>{programme} by month</translation>
    </message>
    <message>
        <source>万元，{year}年已发 {paid}</source>
        <translation>{paid} × 10,000 yuan in {year}</translation>
    </message>
</context>
<context>
    <name>YearSwitch</name>
    <message>
        <source>上一年</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>下一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
</context>
<context>
    <name>allowances</name>
    <message>
        <source>每户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>每人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>每件</source>
        <translation>Case</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>窗口打不开，系统里缺少程序库：{name}</source>
        <translation>The window cannot open; the system lacks the library {name}</translation>
    </message>
    <message>
        <source>这里没有图形桌面，窗口打不开。</source>
        <translation>There is no graphical desktop here; the window cannot open.</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>{count} {unit}的钱被银行退回，还没有补发</source>
        <translation>Returned by the bank, not yet paid again ({unit}: {count})</translation>
    </message>
    <message>
        <source>{month}的{programme}名单没有做</source>
        <translation>{programme}: no list made for {month}</translation>
    </message>
    <message>
        <source>{list}还没有办完</source>
        <translation>Not finished: {list}</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}算不出金额</source>
        <translation>{programme}: amount cannot be worked out ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}没有银行账号</source>
        <translation>{programme}: no bank account ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}资金超支</source>
        <translation>{programme}: fund overspent</translation>
    </message>
    <message>
        <source>{programme}的钱不够发{month}</source>
        <translation>{programme}: not enough money for {month}</translation>
    </message>
    <message>
        <source>上年结余还没有结转到今年</source>
        <translation>Last year&apos;s balance is not carried in yet</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}的渐退期到本月结束</source>
        <translation>{programme}: grace period ends this month ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}有 {count} {unit}发到本月为止</source>
        <translation>{programme}: last payment this month ({unit}: {count})</translation>
    </message>
    <message>
        <source>{programme}有 {amount} 元已配套未拨付</source>
        <translation>{programme}: {amount} yuan still to arrive</translation>
    </message>
    <message>
        <source>{programme}资金已用完</source>
        <translation>{programme}: fund used up</translation>
    </message>
    <message>
        <source>{names}，共 {amount} 元。问清账号，再做补发</source>
        <translation>{names}, {amount} yuan in all. Get the right account, then make back pay</translation>
    </message>
    <message>
        <source>中间漏了一个月，要补做，钱才不会少发</source>
        <translation>A month was skipped; make its list so that nobody is underpaid</translation>
    </message>
    <message>
        <source>{names}。不补上，钱就发不出去</source>
        <translation>{names}. Without an account nothing can be paid</translation>
    </message>
    <message>
        <source>结余是 {amount} 元，请核对到位的钱是不是都登记了</source>
        <translation>The balance is {amount} yuan; please check that all money that arrived is recorded</translation>
    </message>
    <message>
        <source>结余 {amount} 元，要发 {needed} 元，还差 {missing} 元</source>
        <translation>Balance {amount} yuan, due {needed} yuan, {missing} yuan short</translation>
    </message>
    <message>
        <source>{all_names}共 {amount} 元，登记了才能用</source>
        <translation>{all_names}: {amount} yuan in all; record it to be able to use it</translation>
    </message>
    <message>
        <source>{names}。{next}起不再发放，请提前告诉本人</source>
        <translation>{names}. No payment from {next}; please tell them in advance</translation>
    </message>
    <message>
        <source>{names}。{next}起名单里不再有</source>
        <translation>{names}. No longer on the list from {next}</translation>
    </message>
    <message>
        <source>钱还没有到账，不算在结余里，不能拿来发</source>
        <translation>Not in the account yet, so it cannot be paid out</translation>
    </message>
    <message>
        <source>{amount} 元全部支出，再到位以前不能发</source>
        <translation>All {amount} yuan are spent; nothing can be paid until more arrives</translation>
    </message>
    <message>
        <source>名单做好了，还没有审批</source>
        <translation>The list is made but not approved</translation>
    </message>
    <message>
        <source>签好字了，还没有送银行</source>
        <translation>Signed, but not sent to the bank</translation>
    </message>
    <message>
        <source>送到银行了，还没有登记实发结果</source>
        <translation>Sent to the bank; the result is not recorded</translation>
    </message>
    <message>
        <source>去处理</source>
        <translation>Deal with it</translation>
    </message>
    <message>
        <source>去补做</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>接着办</source>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>去补填</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>看明细</source>
        <translation>See entries</translation>
    </message>
    <message>
        <source>去登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>看这一户</source>
        <translation>See household</translation>
    </message>
    <message>
        <source>{names}没有银行账号</source>
        <translation>{names}: no bank account</translation>
    </message>
    <message>
        <source>{programme}，不补上，钱就发不出去</source>
        <translation>{programme}; without it nothing can be paid</translation>
    </message>
    <message>
        <source>去登记标准</source>
        <translation>Record standard</translation>
    </message>
    <message>
        <source>{names}等 {count} 家</source>
        <translation>{names} and others ({count} in all)</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>添人</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>出生、结婚、迁入、收养</source>
        <translation>Birth, marriage, move</translation>
    </message>
    <message>
        <source>减人</source>
        <translation>Remove member</translation>
    </message>
    <message>
        <source>迁出、结婚、就业、服刑</source>
        <translation>Move, marriage, work</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>各个项目一次停清</source>
        <translation>Ends all payments</translation>
    </message>
    <message>
        <source>换户主</source>
        <translation>Change head</translation>
    </message>
    <message>
        <source>户号不变，待遇接着发</source>
        <translation>Payments go on</translation>
    </message>
    <message>
        <source>收入变化</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>从哪个月起，收入多少</source>
        <translation>How much, from when</translation>
    </message>
    <message>
        <source>换账号</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>补填或更换银行账号</source>
        <translation>New or missing</translation>
    </message>
    <message>
        <source>增加项目</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>再加一项，或者重新享受</source>
        <translation>One more, or again</translation>
    </message>
    <message>
        <source>调整待遇</source>
        <translation>Change terms</translation>
    </message>
    <message>
        <source>供养方式、档次、机构</source>
        <translation>Care mode, tier</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>Stop payment</translation>
    </message>
    <message>
        <source>不再符合条件</source>
        <translation>No longer eligible</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>社区、住址、电话、备注</source>
        <translation>Address, phone, note</translation>
    </message>
    <message>
        <source>改姓名</source>
        <translation>Correct name</translation>
    </message>
    <message>
        <source>姓名写错了，改成正确的</source>
        <translation>Was misspelt</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>People</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>待遇</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>收入和账号</source>
        <translation>Income and account</translation>
    </message>
    <message>
        <source>{family}家有什么变动？</source>
        <translation>What has changed for the {family} household?</translation>
    </message>
    <message>
        <source>没有变动</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>修改{family}家的资料</source>
        <translation>Edit details of the {family} household</translation>
    </message>
    <message>
        <source>改过来</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>住址和电话不影响金额，改了马上有效。</source>
        <translation>Address and phone do not affect any amount and take effect at once.</translation>
    </message>
    <message>
        <source>{family}家登记死亡</source>
        <translation>Record a death in the {family} household</translation>
    </message>
    <message>
        <source>登记死亡</source>
        <translation>Record death</translation>
    </message>
    <message>
        <source>先不登记</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{family}家收入变化</source>
        <translation>Income of the {family} household</translation>
    </message>
    <message>
        <source>改收入</source>
        <translation>Change income</translation>
    </message>
    <message>
        <source>把这一家以后的收入都写在这里；以前的月份不变。</source>
        <translation>Enter all income of the household from now on; earlier months stay as they are.</translation>
    </message>
    <message>
        <source>补填{family}家的银行账号</source>
        <translation>Add a bank account for the {family} household</translation>
    </message>
    <message>
        <source>{family}家换账号</source>
        <translation>New bank account for the {family} household</translation>
    </message>
    <message>
        <source>用这个账号</source>
        <translation>Use this account</translation>
    </message>
    <message>
        <source>登记供养机构</source>
        <translation>New care institution</translation>
    </message>
    <message>
        <source>登记机构</source>
        <translation>Record institution</translation>
    </message>
    <message>
        <source>{family}家添人</source>
        <translation>Add a member to the {family} household</translation>
    </message>
    <message>
        <source>先不添</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{family}家减人</source>
        <translation>Remove a member from the {family} household</translation>
    </message>
    <message>
        <source>先不减</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>{family}家换户主</source>
        <translation>Change the head of the {family} household</translation>
    </message>
    <message>
        <source>户号不变，待遇接着发，不算新增也不算退出。</source>
        <translation>The number stays and payments go on; it counts neither as new nor as stopped.</translation>
    </message>
    <message>
        <source>以前的名单不变，以后的名单用新写法。</source>
        <translation>Earlier lists stay as they are; later lists use the new spelling.</translation>
    </message>
    <message>
        <source>{family}家增加项目</source>
        <translation>Enrol the {family} household</translation>
    </message>
    <message>
        <source>增加这个项目</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>先不增加</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>调整{family}家的待遇</source>
        <translation>Change terms of the {family} household</translation>
    </message>
    <message>
        <source>停发{family}家？</source>
        <translation>Stop payments to the {family} household?</translation>
    </message>
    <message>
        <source>先不停</source>
        <translation>Keep paying</translation>
    </message>
    <message>
        <source>{family}家添了{name}，从{month}起算进来。</source>
        <translation>{name} joined the {family} household and counts from {month}.</translation>
    </message>
    <message>
        <source>{family}家减了{name}，算到{month}为止。</source>
        <translation>{name} left the {family} household and counts until {month}.</translation>
    </message>
    <message>
        <source>本人的钱发到{month}为止。</source>
        <translation>Paid for this person until {month}.</translation>
    </message>
    <message>
        <source>已登记{name}于{day}去世。{lines}</source>
        <translation>Recorded: {name} died on {day}. {lines}</translation>
    </message>
    <message>
        <source>从{month}起，户主是{name}，户号不变。</source>
        <translation>From {month} the head is {name}; the household number stays.</translation>
    </message>
    <message>
        <source>姓名改成了{name}，以前的名单不变。</source>
        <translation>The name is now {name}; earlier lists stay as they are.</translation>
    </message>
    <message>
        <source>{family}家的资料改好了。</source>
        <translation>The details of the {family} household are changed.</translation>
    </message>
    <message>
        <source>{name}还享受{programme}，请先停发，再办减人。</source>
        <translation>{name} is still enrolled in {programme}; please stop that first.</translation>
    </message>
    <message>
        <source>{family}家的收入从{month}起改了。</source>
        <translation>The income of the {family} household is changed from {month}.</translation>
    </message>
    <message>
        <source>{family}家的钱从{month}起发到新账号。</source>
        <translation>The {family} household is paid to the new account from {month}.</translation>
    </message>
    <message>
        <source>{family}家增加了{programme}。</source>
        <translation>The {family} household is now enrolled in {programme}.</translation>
    </message>
    <message>
        <source>{family}家的待遇从{month}起调整。</source>
        <translation>The terms of the {family} household are changed from {month}.</translation>
    </message>
    <message>
        <source>{month}和以前的名单不变；资料不会删除，以后可以再享受。</source>
        <translation>Lists up to {month} stay as they are. Nothing is deleted; the household can be enrolled again.</translation>
    </message>
    <message>
        <source>{family}家的{programme}从{month}起停发。</source>
        <translation>{programme} for the {family} household stops from {month}.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>命令写法不对：{message}</source>
        <translation>Wrong usage: {message}</translation>
    </message>
    <message>
        <source>正在按日子重做2019年的工作……</source>
        <translation>Redoing the work of 2019 day by day…</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{year}年</source>
        <translation>{unit}, {year}</translation>
    </message>
    <message>
        <source>数据文件有问题，请不要再写入，改用最近的备份，并把上面的结果交给技术人员。</source>
        <translation>The data file has problems. Please write nothing more to it, use the latest backup, and give the results above to your support staff.</translation>
    </message>
    <message>
        <source>已保存：{path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>退回原因</source>
        <translation>Reason for return</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>和上月比</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>银行结果</source>
        <translation>Bank result</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>所属月份</source>
        <translation>For months</translation>
    </message>
    <message>
        <source>报表名称</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Worked out</translation>
    </message>
    <message>
        <source>哪项资金出</source>
        <translation>From fund</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>发给谁</source>
        <translation>Paid to</translation>
    </message>
    <message>
        <source>标准（元）</source>
        <translation>Rate (yuan)</translation>
    </message>
    <message>
        <source>按什么</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>下达</source>
        <translation>Allotted</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>到位</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>月金额（元）</source>
        <translation>Monthly (yuan)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>每月（元）</source>
        <translation>Monthly (yuan)</translation>
    </message>
    <message>
        <source>执行月份</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>从哪月起发</source>
        <translation>Paid from</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>经办人</source>
        <translation>Caseworker</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>身份证号现在是 {length} 位，应为 18 位，请对照身份证补全。</source>
        <translation>The ID number has {length} of 18 characters; please complete it from the ID card.</translation>
    </message>
    <message>
        <source>身份证号里有不该有的字符，应为数字，最后一位可以是 X。</source>
        <translation>The ID number contains wrong characters; it has digits only, the last may be X.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期不对，请对照身份证逐位核对。</source>
        <translation>The birth date in the ID number is wrong; please compare it with the ID card digit by digit.</translation>
    </message>
    <message>
        <source>身份证号对不上，可能抄错了一位，请对照身份证逐位核对。</source>
        <translation>The ID number does not add up, a digit may be wrong; please compare it with the ID card.</translation>
    </message>
    <message>
        <source>“{text}”不是金额。请填数字，最多两位小数，例如 630 或 630.50。</source>
        <translation>“{text}” is not an amount. Please enter a number with at most two decimals, e.g. 630 or 630.50.</translation>
    </message>
    <message>
        <source>“{text}”不是月份。请按 2019-06 的样子填写。</source>
        <translation>“{text}” is not a month. Please write it like 2019-06.</translation>
    </message>
    <message>
        <source>截止月份（{until}）早于开始月份（{since}），请改正。</source>
        <translation>The last month ({until}) is before the first month ({since}); please correct it.</translation>
    </message>
    <message>
        <source>请填写{what}。</source>
        <translation>Please fill in: {what}.</translation>
    </message>
    <message>
        <source>{what}里有这台电脑自造的字，别的电脑和银行认不出，请换成标准字。</source>
        <translation>“{what}” contains a character made up on this PC that other PCs and the bank cannot read; please use a standard one.</translation>
    </message>
    <message>
        <source>{what}太长：现在 {length} 个字，最多 {longest} 个字。</source>
        <translation>“{what}” is too long: {length} characters, at most {longest}.</translation>
    </message>
    <message>
        <source>银行账号现在是 {length} 位，应为 8 到 32 位数字，请对照存折或银行卡核对。</source>
        <translation>The account number has {length} characters; it needs 8 to 32 digits. Please compare it with the passbook or bank card.</translation>
    </message>
    <message>
        <source>{month}这一家有 {heads} 个户主。一家只能有一个户主，请指定。</source>
        <translation>In {month} this household has {heads} heads. It must have exactly one; please name the head.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 已登记在{head}家（{household}），请先在那一家办减人。</source>
        <translation>ID number {masked_id} is registered in the {head} household ({household}); please remove the member there first.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 已登记的姓名是“{known}”，请核对姓名，或先更正原来的姓名。</source>
        <translation>ID number {masked_id} is registered under the name “{known}”. Check the name, or correct the registered one first.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 在这一家填了两次，请去掉一个。</source>
        <translation>ID number {masked_id} is entered twice in this household; please remove one.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 的人已登记于{died_on}去世，不能再加入家庭。请核对号码。</source>
        <translation>The person with ID number {masked_id} is recorded as having died on {died_on} and cannot join a household. Please check the number.</translation>
    </message>
    <message>
        <source>去世日期应在{earliest}（出生）到{latest}（今天）之间，请核对日期。</source>
        <translation>The date of death must lie between {earliest} (birth) and {latest} (today); please check it.</translation>
    </message>
    <message>
        <source>{what}必须大于零，请改正。</source>
        <translation>“{what}” must be above zero; please correct it.</translation>
    </message>
    <message>
        <source>没有“{code}”这个项目。可用的项目代码：{known}。</source>
        <translation>There is no programme “{code}”. Known codes: {known}.</translation>
    </message>
    <message>
        <source>{month}没有“{grade}”的执行标准。请先登记标准，再生成名单。</source>
        <translation>No standard “{grade}” is in force in {month}. Please record it, then make the list.</translation>
    </message>
    <message>
        <source>缺少{term}，算不出金额。请在这一户的待遇里补上。</source>
        <translation>The amount cannot be worked out without: {term}. Please add it to the terms of this household.</translation>
    </message>
    <message>
        <source>这一户（人）从{since}起已经享受这个项目，不能重复登记。</source>
        <translation>Already enrolled in this programme from {since}; it cannot be recorded twice.</translation>
    </message>
    <message>
        <source>身份证号 {masked_id} 已享受低保或特困供养，两项不能同时享受，请先停发另一项。</source>
        <translation>ID number {masked_id} is already enrolled in Dibao or Tekun (destitute care); the two exclude each other. Please stop the other one first.</translation>
    </message>
    <message>
        <source>{month}不在享受期内，请核对月份。</source>
        <translation>There is no enrolment in {month}; please check the month.</translation>
    </message>
    <message>
        <source>{month}时家里没有这个人，不能登记待遇。请核对加入家庭的月份。</source>
        <translation>This person is not a member in {month} and cannot be enrolled. Please check the month of joining.</translation>
    </message>
    <message>
        <source>停发月份早于开始享受的月份（{since}），请核对月份。</source>
        <translation>The last month is before the first month ({since}); please check the month.</translation>
    </message>
    <message>
        <source>临时救助最多 {ceiling} 个月的标准，现在填了 {months} 个月，请改小。</source>
        <translation>Temporary assistance is at most {ceiling} times the standard, not {months} times; please lower it.</translation>
    </message>
    <message>
        <source>这份名单现在是“{state}”，要先到“{needed}”才能做这一步。</source>
        <translation>The list is now “{state}”; it must be “{needed}” before this step.</translation>
    </message>
    <message>
        <source>{month}的名单已经生成过，不能再做一份。要补钱请做补发，要重做请先撤回。</source>
        <translation>The list for {month} is already made. To pay more, make back pay; to make it again, withdraw it first.</translation>
    </message>
    <message>
        <source>{month}没有要发的人，不需要做名单。</source>
        <translation>Nobody is due a payment in {month}; no list is needed.</translation>
    </message>
    <message>
        <source>有 {count} 户（人）算不出或发不了。请先补全资料，或确认这次先不发给他们。</source>
        <translation>Cannot be worked out or paid: {count}. Please complete their details, or confirm that they are left out this time.</translation>
    </message>
    <message>
        <source>看过名单以后资料又有变动，请重新核对一遍再生成。</source>
        <translation>Something changed after you looked at the list; please check it again before making it.</translation>
    </message>
    <message>
        <source>没有银行账号，{month}的钱发不出去。请先补填账号。</source>
        <translation>Without a bank account {month} cannot be paid. Please add the account first.</translation>
    </message>
    <message>
        <source>日期不能早于上一步的日期（{earlier}），请改正。</source>
        <translation>The date cannot be before that of the previous step ({earlier}); please correct it.</translation>
    </message>
    <message>
        <source>这份名单没有第 {line} 行，请核对银行的回单。</source>
        <translation>This list has no line {line}; please check the bank&apos;s receipt.</translation>
    </message>
    <message>
        <source>{month}还没有生成这份名单。请先生成名单。</source>
        <translation>This list is not made for {month} yet. Please make it first.</translation>
    </message>
    <message>
        <source>{year}年的上年结转已经登记过，不能再登记一次。</source>
        <translation>The amount carried into {year} is already recorded; it cannot be recorded again.</translation>
    </message>
    <message>
        <source>供养机构“{name}”已经登记过，不能再登记一次。</source>
        <translation>The institution “{name}” is recorded already and cannot be recorded again.</translation>
    </message>
    <message>
        <source>从{month}起的“{grade}”标准已经登记过，不能再登记一次。</source>
        <translation>“{grade}” from {month} is already recorded; it cannot be recorded again.</translation>
    </message>
    <message>
        <source>开始发放的月份不能早于标准执行的月份（{effective_from}），请改正。</source>
        <translation>Payment cannot start before the standard is in force ({effective_from}); please correct it.</translation>
    </message>
    <message>
        <source>得分应在 0 到 100 之间，现在是 {score}，请改正。</source>
        <translation>The score must lie between 0 and 100, not {score}; please correct it.</translation>
    </message>
    <message>
        <source>找不到文件“{path}”。请核对文件名和所在的文件夹。</source>
        <translation>The file “{path}” is not there. Please check its name and folder.</translation>
    </message>
    <message>
        <source>“{path}”已经存在，没有覆盖它。请换一个文件名或文件夹。</source>
        <translation>“{path}” already exists and was not overwritten. Please choose another name or folder.</translation>
    </message>
    <message>
        <source>“{path}”不是本程序的数据文件，请选择正确的文件。</source>
        <translation>“{path}” is not a data file of this program; please choose the right file.</translation>
    </message>
    <message>
        <source>数据文件“{path}”已损坏，没有改动它。请不要再写入，改用最近的备份。</source>
        <translation>The data file “{path}” is damaged and was not changed. Please write nothing more to it; use the latest backup.</translation>
    </message>
    <message>
        <source>“{path}”是由更新版本的程序保存的，请先升级本程序再打开。</source>
        <translation>“{path}” was saved by a newer version; please update this program first.</translation>
    </message>
    <message>
        <source>“{path}”所在的文件夹不能写入，什么也没有改动。请换一个文件夹或检查权限。</source>
        <translation>The folder of “{path}” cannot be written to; nothing was changed. Please choose another folder or check your permissions.</translation>
    </message>
    <message>
        <source>“{path}”正被另一个程序占用，什么也没有改动。请关闭那个程序后再试。</source>
        <translation>“{path}” is in use by another program; nothing was changed. Please close that program and try again.</translation>
    </message>
    <message>
        <source>磁盘已满，什么也没有改动。请清理磁盘后再试（{path}）。</source>
        <translation>The disk is full; nothing was changed. Please free some space and try again ({path}).</translation>
    </message>
    <message>
        <source>这一步已经做过，没有重复做。</source>
        <translation>This step was done before and is not done twice.</translation>
    </message>
    <message>
        <source>“{path}”正在 Excel 或 WPS 等程序里打开。请先关闭它，或者换一个文件名。</source>
        <translation>“{path}” is open in Excel, WPS or another program. Please close it, or choose another name.</translation>
    </message>
    <message>
        <source>不能写入“{path}”所在的文件夹。请换一个文件夹。</source>
        <translation>The folder of “{path}” cannot be written to. Please choose another folder.</translation>
    </message>
    <message>
        <source>磁盘已满，“{path}”没有保存。请清理磁盘后再试。</source>
        <translation>The disk is full; “{path}” was not saved. Please free some space and try again.</translation>
    </message>
    <message>
        <source>“{path}”的文件类型不对，文件名应以 {known} 结尾。</source>
        <translation>“{path}” has the wrong file type; its name must end with {known}.</translation>
    </message>
    <message>
        <source>字体里没有这些字：{chars}（{where}）。请核对这些字是否写对。</source>
        <translation>The fonts lack these characters: {chars} ({where}). Please check that they are written correctly.</translation>
    </message>
</context>
<context>
    <name>forecast</name>
    <message>
        <source>一次发放 {amount} 元（{formulas}）。</source>
        <translation>Paid once: {amount} yuan ({formulas}).</translation>
    </message>
    <message>
        <source>每月 {amount} 元（{formulas}）。</source>
        <translation>{amount} yuan a month ({formulas}).</translation>
    </message>
    <message>
        <source>{person}的{programme}</source>
        <translation>{programme} of {person}</translation>
    </message>
    <message>
        <source>每月 {amount} 元，不变。</source>
        <translation>{amount} yuan a month, unchanged.</translation>
    </message>
    <message>
        <source>{changed}算法：{formulas}。</source>
        <translation>{changed} Worked out: {formulas}.</translation>
    </message>
    <message>
        <source>不再发放。</source>
        <translation>No longer paid.</translation>
    </message>
    <message>
        <source>从{month}起停发，每月少发 {amount} 元，涉及 {persons} 人。</source>
        <translation>Stops from {month}: {amount} yuan less a month, persons affected: {persons}.</translation>
    </message>
    <message>
        <source>每月 {before} 元 → 0 元，收入超过标准，不再有钱可发；请再办停发。</source>
        <translation>{before} → 0 yuan a month: the income is above the standard and nothing is due; please also stop the payment.</translation>
    </message>
    <message>
        <source>每月 {before} 元 → {after} 元，增加 {difference} 元。</source>
        <translation>{before} → {after} yuan a month, {difference} yuan more.</translation>
    </message>
    <message>
        <source>每月 {before} 元 → {after} 元，减少 {difference} 元。</source>
        <translation>{before} → {after} yuan a month, {difference} yuan less.</translation>
    </message>
    <message>
        <source>{months}的名单已经发出，多发 {amount} 元，要追回。</source>
        <translation>Lists already sent: {months}; {amount} yuan too much, to be recovered.</translation>
    </message>
    <message>
        <source>{months}的名单已经发出，少发 {amount} 元，到“每月发放”里做补发。</source>
        <translation>Lists already sent: {months}; {amount} yuan too little, to be made good as back pay under “Payments”.</translation>
    </message>
    <message>
        <source>{months}的名单做好了还没送银行：要算进这次变动，请撤回名单重做。</source>
        <translation>The list for {months} is made but not sent: to include this change, withdraw it and make it again.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{year}年{month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month:02}</translation>
    </message>
    <message>
        <source>{since}起</source>
        <translation>from {since}</translation>
    </message>
    <message>
        <source>{since}至{until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>{month}{day}日</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>(Monday)</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>(Tuesday)</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>(Wednesday)</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>(Thursday)</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>(Friday)</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>(Saturday)</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>(Sunday)</translation>
    </message>
</context>
<context>
    <name>funds</name>
    <message>
        <source>＝ {part}</source>
        <translation>= {part}</translation>
    </message>
    <message>
        <source>＋ {part}</source>
        <translation>+ {part}</translation>
    </message>
    <message>
        <source>只记下达，结余不变。钱到账了，再登记一笔“到位”。</source>
        <translation>Recorded as allotted only; the balance stays. When the money is in the account, record it as “Arrived”.</translation>
    </message>
    <message>
        <source>到位合计</source>
        <translation>Total arrived</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>结余不够，请核对金额和项目。</source>
        <translation>The balance is too low; please check amount and programme.</translation>
    </message>
    <message>
        <source>登记以后{name}：{before} → {after} 元</source>
        <translation>{name} after this: {before} → {after} yuan</translation>
    </message>
    <message>
        <source>{source}{cause}</source>
        <translation>{cause} ({source})</translation>
    </message>
    <message>
        <source>采购支出</source>
        <translation>Purchases</translation>
    </message>
</context>
<context>
    <name>grades</name>
    <message>
        <source>城镇保障标准</source>
        <translation>Urban standard</translation>
    </message>
    <message>
        <source>农村保障标准</source>
        <translation>Rural standard</translation>
    </message>
    <message>
        <source>月补助标准</source>
        <translation>Monthly subsidy</translation>
    </message>
    <message>
        <source>分类施保标准</source>
        <translation>Category supplement</translation>
    </message>
    <message>
        <source>价格临时补贴标准</source>
        <translation>Price subsidy</translation>
    </message>
    <message>
        <source>慰问金标准</source>
        <translation>Festival grant</translation>
    </message>
    <message>
        <source>集中供养基本生活标准</source>
        <translation>Basic living, in an institution</translation>
    </message>
    <message>
        <source>分散供养基本生活标准</source>
        <translation>Basic living, at home</translation>
    </message>
    <message>
        <source>集中供养照料护理一档</source>
        <translation>Care in an institution, tier 1</translation>
    </message>
    <message>
        <source>集中供养照料护理二档</source>
        <translation>Care in an institution, tier 2</translation>
    </message>
    <message>
        <source>集中供养照料护理三档</source>
        <translation>Care in an institution, tier 3</translation>
    </message>
    <message>
        <source>分散供养照料护理一档</source>
        <translation>Care at home, tier 1</translation>
    </message>
    <message>
        <source>分散供养照料护理二档</source>
        <translation>Care at home, tier 2</translation>
    </message>
    <message>
        <source>分散供养照料护理三档</source>
        <translation>Care at home, tier 3</translation>
    </message>
</context>
<context>
    <name>households</name>
    <message>
        <source>{name}家（{number}）</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>{families}也用这个账号，请核对。</source>
        <translation>Also used by {families}; please check.</translation>
    </message>
    <message>
        <source>{month}{kind}</source>
        <translation>{month}: {kind}</translation>
    </message>
    <message>
        <source>缺银行账号</source>
        <translation>No bank account</translation>
    </message>
    <message>
        <source>{month}起发</source>
        <translation>From {month}</translation>
    </message>
    <message>
        <source>{month}起停发</source>
        <translation>Stops from {month}</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation>New this month</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>已停发</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>未享受</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在享受</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>一档（完全丧失）</source>
        <translation>Tier 1 (fully dependent)</translation>
    </message>
    <message>
        <source>二档（部分丧失）</source>
        <translation>Tier 2 (partly dependent)</translation>
    </message>
    <message>
        <source>三档（能自理）</source>
        <translation>Tier 3 (independent)</translation>
    </message>
    <message>
        <source>一级残疾</source>
        <translation>disability grade 1</translation>
    </message>
    <message>
        <source>二级残疾</source>
        <translation>disability grade 2</translation>
    </message>
    <message>
        <source>三级残疾</source>
        <translation>disability grade 3</translation>
    </message>
    <message>
        <source>四级残疾</source>
        <translation>disability grade 4</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>婚入</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>户口迁入</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>收养</source>
        <translation>Adoption</translation>
    </message>
    <message>
        <source>刑满或退役返回</source>
        <translation>Back from prison or service</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>户籍迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>婚嫁迁出</source>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>毕业就业</source>
        <translation>Graduated, works</translation>
    </message>
    <message>
        <source>服刑或服兵役</source>
        <translation>Prison or military service</translation>
    </message>
    <message>
        <source>{born}（{age} 岁）</source>
        <translation>{born} ({age})</translation>
    </message>
    <message>
        <source>{born}，{sex}</source>
        <translation>{born}, {sex}</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>{age}</translation>
    </message>
    <message>
        <source>重病</source>
        <translation>seriously ill</translation>
    </message>
    <message>
        <source>不计入保障人口</source>
        <translation>not supported</translation>
    </message>
    <message>
        <source>自理能力{tier}</source>
        <translation>self-care {tier}</translation>
    </message>
    <message>
        <source>{months} 个月的标准</source>
        <translation>standard × {months}</translation>
    </message>
    <message>
        <source>议定 {amount} 元</source>
        <translation>decided: {amount} yuan</translation>
    </message>
    <message>
        <source>{programme}，{month}一次性发放</source>
        <translation>{programme}, paid once in {month}</translation>
    </message>
    <message>
        <source>{programme}，{span}，{reason}</source>
        <translation>{programme}, {span}, {reason}</translation>
    </message>
    <message>
        <source>银行退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>名单已做，未审批</source>
        <translation>List made, not approved</translation>
    </message>
    <message>
        <source>已审批，未发出</source>
        <translation>Approved, not sent</translation>
    </message>
</context>
<context>
    <name>housings</name>
    <message>
        <source>自有住房</source>
        <translation>Own home</translation>
    </message>
    <message>
        <source>公租房</source>
        <translation>Public rental</translation>
    </message>
    <message>
        <source>租住</source>
        <translation>Rented</translation>
    </message>
    <message>
        <source>借住</source>
        <translation>Lodging</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>Care institution</translation>
    </message>
</context>
<context>
    <name>joining</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{first}{second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>{head}：{words}</source>
        <translation>{head}: {words}</translation>
    </message>
    <message>
        <source>{words}（{note}）</source>
        <translation>{words} ({note})</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>月发放</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>补发</source>
        <translation>Back pay</translation>
    </message>
    <message>
        <source>价格临时补贴</source>
        <translation>Price subsidy</translation>
    </message>
    <message>
        <source>春节慰问金</source>
        <translation>Festival grant</translation>
    </message>
    <message>
        <source>一次性救助</source>
        <translation>One-off assistance</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已审批</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已送银行</source>
        <translation>Sent to bank</translation>
    </message>
    <message>
        <source>已到账</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>成功</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>退票</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>调增</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>调减</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>停发</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>下达</source>
        <translation>Allotted</translation>
    </message>
    <message>
        <source>到位</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>上年结转</source>
        <translation>Carried in</translation>
    </message>
    <message>
        <source>中央</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Provincial</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>Municipal</translation>
    </message>
    <message>
        <source>区级</source>
        <translation>District</translation>
    </message>
    <message>
        <source>福彩公益金</source>
        <translation>Welfare lottery</translation>
    </message>
    <message>
        <source>捐赠</source>
        <translation>Donation</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>上年结余</source>
        <translation>Last year&apos;s balance</translation>
    </message>
    <message>
        <source>启动资金</source>
        <translation>Base fund</translation>
    </message>
    <message>
        <source>收入超标</source>
        <translation>Income too high</translation>
    </message>
    <message>
        <source>财产超标</source>
        <translation>Property too high</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>户籍迁出</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>就业</source>
        <translation>Found work</translation>
    </message>
    <message>
        <source>转特困</source>
        <translation>Moved to Tekun</translation>
    </message>
    <message>
        <source>自愿退出</source>
        <translation>Left voluntarily</translation>
    </message>
    <message>
        <source>拒不配合</source>
        <translation>Refused to cooperate</translation>
    </message>
    <message>
        <source>弄虚作假</source>
        <translation>False statements</translation>
    </message>
    <message>
        <source>一次性发放</source>
        <translation>Paid once</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>工资性收入</source>
        <translation>Wages</translation>
    </message>
    <message>
        <source>经营净收入</source>
        <translation>Business income</translation>
    </message>
    <message>
        <source>财产净收入</source>
        <translation>Property income</translation>
    </message>
    <message>
        <source>转移净收入</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>其他收入</source>
        <translation>Other income</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>per month</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>per year</translation>
    </message>
    <message>
        <source>男</source>
        <translation>male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>female</translation>
    </message>
    <message>
        <source>核对变动</source>
        <translation>Check changes</translation>
    </message>
    <message>
        <source>生成名单</source>
        <translation>Make lists</translation>
    </message>
    <message>
        <source>审批表</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>银行文件</source>
        <translation>Bank file</translation>
    </message>
    <message>
        <source>发放确认</source>
        <translation>Confirm payment</translation>
    </message>
    <message>
        <source>集中供养</source>
        <translation>In an institution</translation>
    </message>
    <message>
        <source>分散供养</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>救助金</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>分类施保</source>
        <translation>Category supplement</translation>
    </message>
    <message>
        <source>基本生活费</source>
        <translation>Basic living</translation>
    </message>
    <message>
        <source>照料护理费</source>
        <translation>Care allowance</translation>
    </message>
    <message>
        <source>户</source>
        <translation>households</translation>
    </message>
    <message>
        <source>人</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>件</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>一次性</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>文件没有损坏</source>
        <translation>The file is not damaged</translation>
    </message>
    <message>
        <source>记录之间的联系完整</source>
        <translation>Records belong together</translation>
    </message>
    <message>
        <source>表和保护措施齐全</source>
        <translation>Tables and safeguards are complete</translation>
    </message>
    <message>
        <source>日志首尾相连</source>
        <translation>The journal is unbroken</translation>
    </message>
    <message>
        <source>金额规则没有被破坏</source>
        <translation>The money rules hold</translation>
    </message>
    <message>
        <source>名单和资金与当初写入的一致</source>
        <translation>Lists and funds are as first written</translation>
    </message>
    <message>
        <source>各项资金收支相符</source>
        <translation>All funds balance</translation>
    </message>
</context>
<context>
    <name>kinship</name>
    <message>
        <source>户主</source>
        <translation>head</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>spouse</translation>
    </message>
    <message>
        <source>子</source>
        <translation>son</translation>
    </message>
    <message>
        <source>女</source>
        <translation>daughter</translation>
    </message>
    <message>
        <source>孙子</source>
        <translation>son&apos;s son</translation>
    </message>
    <message>
        <source>孙女</source>
        <translation>son&apos;s daughter</translation>
    </message>
    <message>
        <source>外孙子</source>
        <translation>daughter&apos;s son</translation>
    </message>
    <message>
        <source>外孙女</source>
        <translation>daughter&apos;s daughter</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>mother</translation>
    </message>
    <message>
        <source>祖父</source>
        <translation>grandfather</translation>
    </message>
    <message>
        <source>祖母</source>
        <translation>grandmother</translation>
    </message>
    <message>
        <source>兄</source>
        <translation>elder brother</translation>
    </message>
    <message>
        <source>弟</source>
        <translation>younger brother</translation>
    </message>
    <message>
        <source>姐姐</source>
        <translation>elder sister</translation>
    </message>
    <message>
        <source>妹妹</source>
        <translation>younger sister</translation>
    </message>
    <message>
        <source>其他亲属</source>
        <translation>other relative</translation>
    </message>
    <message>
        <source>非亲属</source>
        <translation>not related</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>家庭登记</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>每月发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>资金</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>发放名册</source>
        <translation>Payment list</translation>
    </message>
    <message>
        <source>年度绩效评价报告</source>
        <translation>Annual performance report</translation>
    </message>
</context>
<context>
    <name>payouts</name>
    <message>
        <source>{count} 户</source>
        <translation>households: {count}</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>persons: {count}</translation>
    </message>
    <message>
        <source>新增 {counted}</source>
        <translation>new {counted}</translation>
    </message>
    <message>
        <source>变化 {counted}</source>
        <translation>changed {counted}</translation>
    </message>
    <message>
        <source>停发 {counted}</source>
        <translation>stopped {counted}</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>payments: {count}</translation>
    </message>
    <message>
        <source>和{month}一样，没有新增、变化和停发。</source>
        <translation>As in {month}: nobody is new, changed or stopped.</translation>
    </message>
    <message>
        <source>比{month}{changes}，排在最前面，请先看一遍。</source>
        <translation>Compared with {month}: {changes}. They come first; please look through them.</translation>
    </message>
    <message>
        <source>上月 {before}；这个月不在名单里。</source>
        <translation>Last month {before}; not on this month&apos;s list.</translation>
    </message>
    <message>
        <source>这个月 {now}；上月 {before}。</source>
        <translation>This month {now}; last month {before}.</translation>
    </message>
    <message>
        <source>{now}。</source>
        <translation>{now}.</translation>
    </message>
    <message>
        <source>{since}至{until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>资金结余 {balance} 元，不够发，还差 {missing} 元</source>
        <translation>Fund balance {balance} yuan: not enough, {missing} yuan short</translation>
    </message>
    <message>
        <source>资金结余 {balance} 元，发放后剩 {after} 元</source>
        <translation>Fund balance {balance} yuan, {after} yuan after this list</translation>
    </message>
    <message>
        <source>{day}生成</source>
        <translation>Made {day}</translation>
    </message>
    <message>
        <source>{day}签字</source>
        <translation>signed {day}</translation>
    </message>
    <message>
        <source>{day}送银行</source>
        <translation>sent {day}</translation>
    </message>
    <message>
        <source>{day}发放完</source>
        <translation>paid {day}</translation>
    </message>
    <message>
        <source>合计 {amount}</source>
        <translation>total {amount}</translation>
    </message>
    <message>
        <source>{months}，每月 {formula}</source>
        <translation>{months}, each month {formula}</translation>
    </message>
    <message>
        <source>{months} {formula}</source>
        <translation>{months}: {formula}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>账号有误</source>
        <translation>Wrong account number</translation>
    </message>
    <message>
        <source>户名不符</source>
        <translation>Holder does not match</translation>
    </message>
    <message>
        <source>账户已销户</source>
        <translation>Account closed</translation>
    </message>
    <message>
        <source>账户被冻结</source>
        <translation>Account frozen</translation>
    </message>
    <message>
        <source>因病</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>因残</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>因学</source>
        <translation>Education costs</translation>
    </message>
    <message>
        <source>因灾</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>缺乏劳动力</source>
        <translation>Nobody able to work</translation>
    </message>
    <message>
        <source>失业</source>
        <translation>Unemployment</translation>
    </message>
    <message>
        <source>意外事故</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>收入低</source>
        <translation>Low income</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>新增、停发、金额变化，逐户看一遍</source>
        <translation>New, stopped and changed, one by one</translation>
    </message>
    <message>
        <source>按核对后的人数和标准算出本月名单</source>
        <translation>From the people and standards just checked</translation>
    </message>
    <message>
        <source>打印出来送签字，签好了登记日期</source>
        <translation>Print for signature; record the date when signed</translation>
    </message>
    <message>
        <source>名单交给代发银行，登记送出日期</source>
        <translation>Hand the lists to the bank; record the date sent</translation>
    </message>
    <message>
        <source>银行回单到了，登记实发结果</source>
        <translation>When the bank&apos;s receipt comes, record the result</translation>
    </message>
    <message>
        <source>还差：{names}</source>
        <translation>Still to do: {names}</translation>
    </message>
    <message>
        <source>{day}完成</source>
        <translation>Done {day}</translation>
    </message>
    <message>
        <source>第 {number} 步之后</source>
        <translation>After step {number}</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} day(s) left</translation>
    </message>
    <message>
        <source>今天是最后一天</source>
        <translation>Today is the last day</translation>
    </message>
    <message>
        <source>已经过了 {days} 天</source>
        <translation>{days} day(s) overdue</translation>
    </message>
    <message>
        <source>{today}，{month}的钱都发到户了</source>
        <translation>{today}: everybody has been paid for {month}</translation>
    </message>
    <message>
        <source>{today}，离发放到户的期限（{pay_day}）{left}</source>
        <translation>{today}, pay day {pay_day}: {left}</translation>
    </message>
    <message>
        <source>{today}，今天是发放到户的最后一天</source>
        <translation>{today}: today is the last pay day</translation>
    </message>
    <message>
        <source>{today}，发放到户的期限（{pay_day}）{left}</source>
        <translation>{today}, pay day {pay_day}: {left}</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message>
        <source>单位名称</source>
        <translation>name of the office</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>name</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>street</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>community</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>address</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>住房情况</source>
        <translation>housing</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>note</translation>
    </message>
    <message>
        <source>账户户名</source>
        <translation>account holder</translation>
    </message>
    <message>
        <source>开户银行</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>供养机构</source>
        <translation>care institution</translation>
    </message>
    <message>
        <source>审批依据</source>
        <translation>basis of approval</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>document no.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>purpose</translation>
    </message>
    <message>
        <source>收款单位</source>
        <translation>supplier</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>income</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>补贴标准</source>
        <translation>rate</translation>
    </message>
    <message>
        <source>到账金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>支出金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>供养方式</source>
        <translation>care mode</translation>
    </message>
    <message>
        <source>自理能力档次</source>
        <translation>self-care tier</translation>
    </message>
    <message>
        <source>享受人</source>
        <translation>person enrolled</translation>
    </message>
    <message>
        <source>救助月数</source>
        <translation>months</translation>
    </message>
    <message>
        <source>会议议定金额</source>
        <translation>decided amount</translation>
    </message>
    <message>
        <source>评定等级</source>
        <translation>grade of the assessment</translation>
    </message>
    <message>
        <source>机构人员情况</source>
        <translation>staff of the office</translation>
    </message>
    <message>
        <source>清理整治情况</source>
        <translation>clean-up results</translation>
    </message>
    <message>
        <source>存在问题</source>
        <translation>problems</translation>
    </message>
</context>
<context>
    <name>titles</name>
    <message>
        <source>{month}{list}发放名册</source>
        <translation>{list} payment list, {month}</translation>
    </message>
    <message>
        <source>{programme}补发</source>
        <translation>{programme} back pay</translation>
    </message>
    <message>
        <source>{name}（第{batch}批）</source>
        <translation>{name} (no. {batch})</translation>
    </message>
    <message>
        <source>{unit}{year}年度社会救助项目绩效评价报告</source>
        <translation>{unit}: social assistance performance report {year}</translation>
    </message>
</context>
</TS>
