/**
 * First names that are common among patients and staff in England, and are no
 * other word that a notice may begin with. Source: Office for National
 * Statistics, baby names; names of Polish, Romanian, Slovak, South Asian, Arabic
 * and West African families beside them.
 */
export const firstNames = new Set(
  `Adaeze Adebayo Adeola Adnan Afzal Agata Ajay Akosua Alena Alžbeta Amara Amarjit Ambrose Amjad Anah Ananya Andrej Anila
Anisa Ansar Anwar Aoife Arif Arshad Arslan Ashok Augustyn Ayesha Ayo Babatunde Balbir Baljit Balwinder Barbora Bashir
Beatrice Beatrix Beryl Bhavna Bilal Blessing Bożena Branislav Bronagh Cecil Cecilia Celia Chandra Chetan Chidi Chika
Chioma Chukwu Clifford Clive Constantin Corina Cornel Cynthia Dalbir Dalia Damian Dariusz Davinder Delia Delyth Desmond
Devinder Dilip Doina Dorota Douglas Duncan Dusan Dušan Ebony Edwin Efua Elif Elżbieta Emeka Ernest Esther Eugen Eunice
Ezra Faisal Faith Fatoumata Farhan Farida Farooq Felix Femi Filip Florin Folake Funmilayo Gabriel Gabriela Garry Geeta
Gilbert Gillian Giuseppe Glenys Grzegorz Gulshan Gurdeep Gurdip Gurmeet Gurminder Gwen Halina Hamid Hana Harbhajan Hari
Harjit Haroon Harold Harvinder Hasan Henryk Herbert Hilary Horace Howard Ibrahima Ifeoma Ileana Ines Inderjit Iqbal
Iqra Irena Irina Ishaan Ivana Iwona Jadwiga Jana Janusz Jarmila Jarosław Jasbir Jaspreet Javier Jerzy Jitka Josef Jozef
Józef Jude Jun Juraj Kabir Kalpana Kamila Kareem Karol Kashif Katarína Kavita Kazimierz Kehinde Kinga Kiran Kofi Kris
Kulwinder Kwame Ladislav Latif Lech Leela Leszek Liliana Lionel Lubica Ľubomír Lucia Lucian Lukasz Łukasz Luminita Luiza
Maciej Magda Mahesh Maisie Majid Marcin Marcel Mária Mariana Marius Mariusz Marjorie Martha Martina Matej Maurice Mavis
Maya Meera Mehwish Meena Mihaela Milan Milena Mirela Miroslav Mirosław Mohan Mónika Mukesh Muriel Nabil Nadeem Naeem
Naheed Narinder Nasreen Naveed Navjot Neelam Neha Nelu Nicolae Niamh Nikita Nikola Nirmal Nisha Noor Nora Noreen Obinna
Octavian Oleksandr Olena Oluchi Oluwatobi Omolara Ondrej Oksana Padma Parminder Parveen Parvez Pavel Pavol Pearl Pedro
Percy Petr Petra Petru Pooja Prakash Prakesh Pravin Przemysław Qasim Rabia Rafał Rafiq Raheem Rajinder Rajiv Rakesh Ram
Ramesh Ramona Ramona Rana Ranjit Rashid Rashida Ravinder Raza Reena Rehana Renata Riaz Rizwan Robyn Rohan Roksana Roman
Rosie Roxana Ryszard Sabina Sadia Safia Sajid Sakina Salim Salman Sana Sandeep Sangeeta Sanjeev Satnam Satwinder Saqib
Seema Selina Shabir Shafiq Shahid Shaista Shakeel Shamim Shanice Sharmin Shauna Shazia Sheikh Shelagh Shilpa Shoaib
Siobhán Siobhan Sidney Silvia Simona Simran Sinead Slavomír Soňa Sorin Stanisław Stelian Sultana Sunil Surinder Surjit
Sushma Sylwia Tadeusz Tahira Taiwo Tamara Tatiana Tayyaba Temitope Tomáš Tomas Trudy Tunde Uche Ursula Vasile Vaughan
Viera Viktor Viorica Vishal Vladimír Vladimir Vlasta Waheed Waqar Waseem Wiesław Winston Wojciech Xiao Yetunde Yewande
Yousaf Zahid Zahra Zbigniew Zdeněk Zeenat Zeinab Zoltan Zubair Zuzana Zygmunt Aaron Abdul Abdullah Abigail Adam Adrian Adriana Agnieszka Ahmed Aisha Alan Albert Aleksandra Alex Alexander
Alexandra Alfie Ali Alice Alicia Alina Alison Amanda Amelia Amina Amir Amit Amy Ana Andrea Andreea Andrei Andrew
Angela Anita Anjali Ann Anna Anne Annette Anthony Antonio Archie Arjun Arthur Asha Ashley Asif Asma Audrey Aziz
Barbara Beata Ben Benjamin Bernard Beth Bethany Betty Beverley Bogdan Brenda Brian Bronwen Bruce Callum Cameron
Carl Carol Caroline Catherine Cerys Charles Charlie Charlotte Cheryl Chinedu Chloe Chris Christine Christopher Ciara
Claire Clare Colin Connor Craig Cristina Daisy Dan Daniel Danielle Danuta Darren Daryl Dave David Dawn Dean Deborah
Deepak Denise Dennis Derek Diana Diane Donald Donna Doris Dorothy Dylan Edith Edward Eileen Elaine Elena Eleanor
Elizabeth Ella Ellen Ellie Elsie Emily Emma Eric Ethan Eva Evelyn Ewa Farah Fatima Fiona Florence Frances Francis
Frank Fred Freddie Frederick Freya Gareth Gary Gavin Gemma Geoff Geoffrey George Georgia Gerald Gheorghe Gillian
Gita Glenn Gloria Gordon Graham Grace Greg Gurpreet Hamza Hannah Harpreet Harriet Harry Hassan Hazel Heather Helen
Henry Holly Hussain Ian Ibrahim Imran Ioana Ion Irene Iris Isaac Isabel Isabella Isla Ivan Ivy Jacek Jack Jackie
Jacob Jacqueline Jagdish Jakub Jamal James Jamie Jan Jane Janet Janice Jasmine Jason Jaswinder Javed Jayne Jean
Jennifer Jenny Jeremy Jessica Jill Jim Joan Joanna Joanne Joe John Jonathan Jordan Joseph Josh Joshua Joyce Juan
Judith Julia Julian Julie Justin Kamal Karen Karim Kate Katarzyna Katherine Kathleen Kathryn Katie Kayleigh Keith
Kelly Kenneth Kerry Kevin Khadija Kieran Kim Kimberley Krzysztof Kuldeep Kyle Lakshmi Laura Lauren Layla Leah Leanne
Lee Leon Leonard Lesley Leslie Lewis Liam Lily Linda Lisa Louis Louise Lucy Luke Lydia Lynn Magdalena Mahmood Malcolm
Malgorzata Małgorzata Mandeep Manjit Marek Margaret Maria Marian Marie Marilyn Marion Mark Martin Mary Maryam Mateusz
Matthew Maureen Megan Mehmet Melanie Melissa Mia Michael Michał Michelle Mihai Mike Mina Miriam Mohamed Mohammad
Mohammed Moira Molly Monika Muhammad Mustafa Nadia Naomi Nasreen Natalie Nathan Neil Ngozi Nicholas Nicola Nicole Nigel
Nina Noah Norma Norman Oliver Olivia Olu Oluwaseun Omar Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Pawel
Paweł Peggy Penelope Peter Philip Phillip Phyllis Piotr Polly Poppy Priya Rachel Radu Rahul Raj Rajesh Ralph Ravi
Raymond Razia Rebecca Reginald Rhys Richard Rita Robert Roger Ronald Rosemary Roy Ruby Rukhsana Russell Ruth Ryan
Saima Salma Sam Samantha Samina Samir Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Shabana Shane Shannon Sharon
Sheila Shirley Shreya Siân Sian Simon Sofia Sophia Sophie Stacey Stanley Stefan Stephanie Stephen Steve Steven Stuart
Sukhdev Sunita Suresh Susan Suzanne Syed Sylvia Tahir Tanya Tara Tariq Teresa Terence Terry Thelma Theo Theresa Thomas
Tim Timothy Tina Tom Tomasz Tony Tracey Tracy Trevor Usha Usman Valerie Vanessa Vera Veronica Vijay Vikram Vincent
Violet Vivienne Walter Wanda Wendy Wayne William Winifred Yasmin Yusuf Yvonne Zainab Zara Zofia Zoe Žofia Zsofia`.split(
    /\s+/,
  ),
);

/** Words after a first name that make it a place, a firm or a thing: Victoria Road, Grace Health. */
export const placeWord =
  /^(?:Road|Street|Lane|Avenue|Drive|Close|Way|Square|Court|Crescent|Gardens?|Terrace|Place|Hill|Park|Green|Mill|House|Hall|Building|Tower|Bridge|Station|Centre|Center|Surgery|Practice|Clinic|Hospital|Infirmary|Hospice|Ward|Unit|Suite|Wing|Health|Healthcare|Medical|Care|Pharmacy|Chemists?|Group|Trust|Partnership|Foundation|Institute|University|College|School|Church|Ltd|Limited|plc|Systems?|Services?|Software|Informatics|Web|Online|Cloud|Dock|Quay|Gate|Cross|Common|Royal|Memorial|Library|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|NHS|GP|IT|ICB|The|And|Or|If|When|Please|Call|Do)$/;
